/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.report.CodeClass;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.junit5.SinchSmsSimulatorExtension;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What sinch-sms-component.adoc says of error codes is what the component does. */
class ErrorCodesTest {

    @RegisterExtension
    static final SinchSmsSimulatorExtension SINCH = SinchSmsSimulatorExtension.create();

    private static final Path PAGE = Path.of("src/main/docs/sinch-sms-component.adoc");

    private static CamelContext context;

    @BeforeAll
    static void startTheContext() {
        context = SINCH.bindTo(new DefaultCamelContext());
        context.start();
    }

    @AfterAll
    static void stopTheContext() {
        context.stop();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerToASendBecomesTheExceptionOfThePage(List<String> row) {
        String code = row.get(1).startsWith("`") ? row.get(1).replace("`", "") : "";
        SINCH.faults().every().sends().with(Fault.status(Integer.parseInt(row.get(0)))
                .body("application/json", "{\"code\":\"" + code + "\",\"text\":\"no\"}"));

        Exchange failed = context.createProducerTemplate().send("sinch-sms:send?from=Acme&onUnknown=fail", exchange -> {
            exchange.getMessage().setBody("Hello");
            exchange.getMessage().setHeader("CamelSinchSmsTo", "+46701740605");
        });

        assertThat(failed.getException()).isInstanceOfSatisfying(SinchSmsException.class, exception -> {
            assertThat("`" + exception.getClass().getSimpleName() + "`").isEqualTo(row.get(2));
            assertThat(exception.getHttpStatus()).isEqualTo(Integer.parseInt(row.get(0)));
            assertThat(exception.getWhatToDo()).isNotBlank();
            if (!code.isEmpty()) {
                assertThat(exception.getSinchCode()).isEqualTo(code);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aCodeOfAReportHasTheClassOfThePage(List<String> row) {
        assertThat(CodeClass.of(DeliveryStatus.FAILED, Integer.valueOf(row.get(0))).headerValue()).isEqualTo(row.get(1));
    }

    static Stream<List<String>> answers() throws IOException {
        return rows("answers to a send");
    }

    static Stream<List<String>> codes() throws IOException {
        return rows("codes of delivery reports");
    }

    private static Stream<List<String>> rows(String table) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("// " + table + ": START");
        return page.substring(start, page.indexOf("// " + table + ": END")).lines()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList());
    }
}
