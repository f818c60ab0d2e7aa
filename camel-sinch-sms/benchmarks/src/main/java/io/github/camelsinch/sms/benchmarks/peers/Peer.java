/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

/** The clients that are compared; the first is the limit, to which the others are related. */
enum Peer {

    RAW_ASYNC("HttpClient 5 async") {
        @Override
        PeerClient connect(String baseUrl) {
            return new RawAsync(baseUrl, CONNECTIONS);
        }
    },
    RAW_CLASSIC("HttpClient 5 classic") {
        @Override
        PeerClient connect(String baseUrl) {
            return new RawClassic(baseUrl, CONNECTIONS);
        }
    },
    COMPONENT_IO("sinch-sms, continueOn=io") {
        @Override
        PeerClient connect(String baseUrl) throws Exception {
            return CamelRoutes.component(baseUrl, CONNECTIONS, "io");
        }
    },
    COMPONENT_WORKER("sinch-sms, continueOn=worker") {
        @Override
        PeerClient connect(String baseUrl) throws Exception {
            return CamelRoutes.component(baseUrl, CONNECTIONS, "worker");
        }
    },
    CAMEL_HTTP("camel-http + camel-jackson") {
        @Override
        PeerClient connect(String baseUrl) throws Exception {
            return CamelRoutes.http(baseUrl, CONNECTIONS);
        }
    },
    FORMER_SDK("sdk-xms 1.0.2") {
        @Override
        PeerClient connect(String baseUrl) {
            return new FormerSdk(baseUrl);
        }
    };

    static final int CONNECTIONS = 64;

    private final String title;

    Peer(String title) {
        this.title = title;
    }

    abstract PeerClient connect(String baseUrl) throws Exception;

    @Override
    public String toString() {
        return title;
    }
}
