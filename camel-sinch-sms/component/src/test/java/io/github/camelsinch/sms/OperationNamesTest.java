/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How the operations are called, and which of them can begin a route.
 */
class OperationNamesTest extends SinchSmsTestSupport {

    @ParameterizedTest
    @ValueSource(strings = { "dryRun", "dry-run", "DRY-RUN", "dryrun", "DryRun" })
    void aNameMayBeWrittenInAnyCaseAndWithDashes(String name) throws Exception {
        through("sinch-sms:" + name + "?from=Acme&to=" + ANN, "Hi");

        assertThat(sinch.requests()).singleElement()
                .satisfies(request -> assertThat(request.path()).endsWith("/batches/dry_run"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "delivery-reports", "DELIVERY-REPORTS", "deliveryreports" })
    void theNameOfTheConsumerMayBeWrittenSoToo(String name) throws Exception {
        SinchSmsEndpoint endpoint = context.getEndpoint("sinch-sms:" + name, SinchSmsEndpoint.class);

        assertThat(endpoint.getOperation()).isEqualTo(SinchSmsOperation.deliveryReports);
        assertThat(endpoint.createConsumer(exchange -> {
        })).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "deliveryReports")
    void anOperationThatOnlySendsCannotBeginARouteAndNamesTheOneThatCan(SinchSmsOperation operation) {
        assertThatThrownBy(() -> context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("sinch-sms:" + operation).to("mock:never");
            }
        })).hasStackTraceContaining("sinch-sms:" + operation + " cannot be a consumer")
                .hasStackTraceContaining("sinch-sms:deliveryReports");
    }

    @Test
    void everyOperationCanBeAProducer() throws Exception {
        for (SinchSmsOperation operation : SinchSmsOperation.values()) {
            assertThat(context.getEndpoint("sinch-sms:" + operation).createProducer()).isInstanceOf(SinchSmsProducer.class);
        }
    }
}
