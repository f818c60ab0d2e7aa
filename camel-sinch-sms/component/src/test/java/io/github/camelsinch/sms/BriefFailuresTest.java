/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.ledger.LedgerException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelLogger;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.LoggingExceptionHandler;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;
import org.slf4j.helpers.SubstituteLogger;

import static org.assertj.core.api.Assertions.assertThat;

/** How a polling consumer logs that it could not poll. */
class BriefFailuresTest extends SinchSmsTestSupport {

    private final List<String> lines = new ArrayList<>();
    private final List<Throwable> traces = new ArrayList<>();

    @Test
    void aFailureThatSaysWhatToDoIsOneLineWithoutAStackTrace() {
        handle(NOPLogger.NOP_LOGGER, new SinchSmsException(
                Failure.of("deliveryReports", Outcome.NOT_SENT, "Connection refused").withAdvice("Try again later")));
        handle(NOPLogger.NOP_LOGGER, new LedgerException("could not read open batches: HY000"));

        assertThat(traces).isEmpty();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("Failed polling: ").contains("Connection refused").contains("Try again later");
        assertThat(lines.get(1)).contains("Failed polling: could not read open batches: HY000");
    }

    @Test
    void whatIsNotExpectedKeepsItsStackTrace() {
        IllegalStateException odd = new IllegalStateException("odd");

        handle(NOPLogger.NOP_LOGGER, odd);

        assertThat(traces).containsExactly(odd);
    }

    @Test
    void atLevelDebugTheStackTraceIsThere() {
        LedgerException failure = new LedgerException("could not read open batches: HY000");

        // what nobody has given a level takes every one
        handle(new SubstituteLogger("all", new ArrayDeque<>(), false), failure);

        assertThat(traces).containsExactly(failure);
    }

    @Test
    void bothPollingConsumersDoSoUnlessToldOtherwise() throws Exception {
        context.getRegistry().bind("mine", new LoggingExceptionHandler(context, getClass()));

        assertThat(consumer("sinch-sms:deliveryReports").getExceptionHandler()).isInstanceOf(BriefFailures.class);
        assertThat(consumer("sinch-sms:deliveryReports?track=batches").getExceptionHandler()).isInstanceOf(BriefFailures.class);
        assertThat(consumer("sinch-sms:deliveryReports?exceptionHandler=#mine").getExceptionHandler())
                .isSameAs(context.getRegistry().lookupByName("mine"));
    }

    private DefaultConsumer consumer(String uri) throws Exception {
        return (DefaultConsumer) context.getEndpoint(uri).createConsumer(exchange -> {
        });
    }

    private void handle(Logger log, Throwable failure) {
        CamelLogger logger = new CamelLogger(log) {
            @Override
            public void log(String message) {
                lines.add(message);
            }

            @Override
            public void log(String message, Throwable exception) {
                lines.add(message);
                traces.add(exception);
            }
        };
        new BriefFailures(new DefaultCamelContext(), logger).handleException("Failed polling", null, failure);
    }
}
