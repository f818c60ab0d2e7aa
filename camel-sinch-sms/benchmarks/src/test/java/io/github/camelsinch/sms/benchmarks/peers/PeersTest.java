/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.benchmarks.ChildJvm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each client does the work that it is measured by; nothing here looks at time. */
class PeersTest {

    private static ChildJvm server;
    private static String url;

    @BeforeAll
    static void serve() throws Exception {
        server = new ChildJvm(StandIn.class, "1");
        url = "http://127.0.0.1:" + server.line();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyClientSendsAndLearnsTheIdOfItsBatch(Peer peer) throws Exception {
        try (PeerClient client = peer.connect(url)) {
            Seen seen = new ClosedLoop(client, new Cell(4, 1, 3, Duration.ofMillis(50))).run();

            assertThat(seen.errors()).isZero();
            assertThat(seen.sends()).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void whatAProcessPrintsIsReadAgain() {
        Seen seen = new Seen(3, 1.5, 4_000, 900, 10, 20, 1);

        assertThat(Seen.parse(seen.toString())).isEqualTo(seen);
        assertThat(seen.perSecond()).isEqualTo(2);
        assertThat(seen.bytes()).isEqualTo(300);
        Cell cell = new Cell(16, 20, 1000, Duration.ofMillis(1500));
        assertThat(Cell.parse(cell.toString())).isEqualTo(cell);
    }

    @Test
    void ratiosAreTakenWithinARound() {
        Map<Peer, List<Seen>> seen = new EnumMap<>(Peer.class);
        seen.put(Peer.RAW_ASYNC, List.of(sends(100), sends(10), sends(1000)));
        seen.put(Peer.COMPONENT_IO, List.of(sends(90), sends(9), sends(100)));
        Map<Cell, Map<Peer, List<Seen>>> cells = Map.of(new Cell(64, 20, 1, Duration.ofSeconds(1)), seen);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new SendTable(cells).print(new PrintStream(out));

        assertThat(out.toString()).containsPattern("continueOn=io +90 +0.90 ");
    }

    private static Seen sends(long sends) {
        return new Seen(sends, 1, sends * 1_000, sends * 10, 1, 2, 0);
    }
}
