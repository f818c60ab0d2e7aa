/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.Log;
import io.github.camelsinch.sms.api.model.Batch;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Closing a transport that has much to do. */
class ClosingTest {

    private static final int ROUNDS = 20;
    private static final int CALLS = 64;

    @Test
    void closingWithCallsInFlightEndsEveryCallAndLogsNothing() {
        try (Log log = new Log(); RawServer server = RawServer.answering(request -> RawServer.json(201, TestApi.ACCEPTED))) {
            for (int round = 0; round < ROUNDS; round++) {
                List<CompletableFuture<Batch>> calls = new ArrayList<>();
                try (HttpTransport transport = HttpTransport.start(TransportSettings.DEFAULTS)) {
                    HttpSinchSmsApi api = TestApi.api(transport, server.uri());
                    for (int call = 0; call < CALLS; call++) {
                        calls.add(api.send(TestApi.text()));
                    }
                    TestApi.await(calls.get(round));
                }
                assertThat(calls).allMatch(CompletableFuture::isDone);
            }
            assertThat(log.text()).isEmpty();
        }
    }
}
