/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/** WireMock in a process of its own, with one stub: the answer to a batch, always the same. */
public final class WireMockPeer {

    private WireMockPeer() {
    }

    /**
     * Prints its port and runs until it is killed.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // as quick as it goes: without its journal of requests
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().dynamicPort().disableRequestJournal());
        server.start();
        server.stubFor(WireMock.post(WireMock.urlPathEqualTo("/xms/v1/demo-plan/batches"))
                .withHeader("Authorization", WireMock.equalTo("Bearer demo-token"))
                .willReturn(WireMock.aResponse().withStatus(201).withHeader("Content-Type", "application/json").withBody("""
                        {"id":"01KJMMA2KVECCVH76RDXM4VYCJ","to":["46700000001"],"from":"Acme","canceled":false,\
                        "body":"Your parcel is here","type":"mt_text","created_at":"2026-03-01T12:00:00.123Z",\
                        "modified_at":"2026-03-01T12:00:00.123Z","delivery_report":"none",\
                        "expire_at":"2026-03-04T12:00:00.123Z","flash_message":false}""")));
        System.out.println(server.port());
    }
}
