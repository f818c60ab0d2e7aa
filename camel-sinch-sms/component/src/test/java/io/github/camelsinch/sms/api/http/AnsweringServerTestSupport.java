/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An API whose server answers what the test says. */
abstract class AnsweringServerTestSupport {

    HttpTransport transport;
    RawServer server;
    volatile String answer;
    HttpSinchSmsApi api;

    @BeforeEach
    void start() {
        transport = HttpTransport.start(TransportSettings.DEFAULTS);
        server = RawServer.answering(request -> answer);
        api = TestApi.api(transport, server.uri());
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }
}
