/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;

/** A client, and servers that say what a test wants, octet by octet. All are closed after each test. */
abstract class RawServerTestSupport {

    final List<AutoCloseable> toClose = new ArrayList<>();
    HttpTransport transport;

    RawServerTestSupport(TransportSettings settings) {
        transport = HttpTransport.start(settings);
    }

    @AfterEach
    void stop() throws Exception {
        transport.close();
        for (AutoCloseable each : toClose) {
            each.close();
        }
    }

    RawServer playing(RawServer.Script script) {
        RawServer server = RawServer.playing(script);
        toClose.add(server);
        return server;
    }
}
