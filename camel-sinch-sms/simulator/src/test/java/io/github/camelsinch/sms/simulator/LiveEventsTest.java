/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The stream of events that an open page follows. */
class LiveEventsTest extends SimulatorTestCase {

    private final List<Viewer> viewers = new ArrayList<>();

    @BeforeEach
    void startSimulator() {
        start();
    }

    @AfterEach
    void closeViewers() throws Exception {
        for (Viewer viewer : viewers) {
            viewer.socket.close();
        }
    }

    @Test
    void whatHappensIsTold() throws Exception {
        Viewer viewer = open("?phone=" + ANN);
        await().untilAsserted(() -> assertThat(viewer.seen()).contains("event: phone", "\"recipients_accepted\":0"));

        sendText("hello", ANN);

        await().untilAsserted(() -> assertThat(viewer.seen()).contains("\"recipients_accepted\":1", "\"text\":\"hello\""));
    }

    @Test
    void aHundredViewersAreToldByFewThreadsAndTheApiStillAnswers() throws Exception {
        for (int i = 0; i < 100; i++) {
            open("?q=to:" + ANN);
        }
        for (Viewer viewer : viewers) {
            await().untilAsserted(() -> assertThat(viewer.seen()).contains("event: messages"));
        }

        sendText("hello", ANN);

        for (Viewer viewer : viewers) {
            await().untilAsserted(() -> assertThat(viewer.seen()).contains("\"text\":\"hello\""));
        }
        // those of a simulator that has just been closed may take a moment to end
        await().untilAsserted(() -> assertThat(threads("sinch-sms-simulator-inbox")).isBetween(1L, 5L));
    }

    @Test
    void aClosedSimulatorLeavesNoThreadBehind() throws Exception {
        Viewer viewer = open("");
        await().untilAsserted(() -> assertThat(viewer.seen()).contains("event: messages"));
        assertThat(threads("sinch-sms-simulator-inbox")).isPositive();
        stop();

        await().untilAsserted(() -> assertThat(threads("sinch-sms-simulator-inbox")).isZero());
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(name)).count();
    }

    private Viewer open(String query) throws Exception {
        Viewer viewer = new Viewer(simulator.baseUrl(), query);
        viewers.add(viewer);
        return viewer;
    }

    /** Reads what has come, without a thread of its own. */
    private static final class Viewer {

        private final Socket socket;
        private final StringBuilder seen = new StringBuilder();

        Viewer(String baseUrl, String query) throws Exception {
            URI uri = URI.create(baseUrl);
            socket = new Socket(uri.getHost(), uri.getPort());
            socket.getOutputStream().write(("GET /_simulator/events" + query + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }

        String seen() throws Exception {
            int available = socket.getInputStream().available();
            seen.append(new String(socket.getInputStream().readNBytes(available), StandardCharsets.UTF_8));
            return seen.toString();
        }
    }
}
