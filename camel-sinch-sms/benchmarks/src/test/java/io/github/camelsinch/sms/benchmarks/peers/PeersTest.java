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

    @Test
    void eachGoalSaysWhatWasSeenAndWhetherItIsMet() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        // twice the sends are half the processor time and bytes of a send
        boolean isMet = goals(out, 1, 0.8, 0);

        assertThat(isMet).isFalse();
        assertThat(out.toString().lines().filter(line -> line.contains("continueOn=io")))
                .allMatch(line -> line.endsWith("met"));
        assertThat(out.toString()).containsPattern("throughput at 20 ms.*continueOn=worker +at least +0.95 +0.80 +MISSED")
                .containsPattern("CPU, x raw, continueOn=worker at 0 ms +at most +1.60 +1.25 +met")
                .containsPattern("CPU, x camel-http route, continueOn=worker at 0 ms +at most +0.40 +0.38 +met")
                .containsPattern("KB allocated, continueOn=worker +at most +18.00 +12.50 +met");
    }

    @Test
    void aSingleSendThatFailsMissesTheGoals() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(goals(out, 1, 1, 0)).isTrue();
        assertThat(goals(out, 1, 1, 1)).isFalse();
        assertThat(out.toString()).containsPattern("sends that failed.*at most +0.00 +1.00 +MISSED");
    }

    private static boolean goals(ByteArrayOutputStream out, double io, double worker, long errors) {
        Map<Peer, List<Seen>> seen = new EnumMap<>(Peer.class);
        seen.put(Peer.RAW_ASYNC, List.of(seen(1000, 0)));
        seen.put(Peer.COMPONENT_IO, List.of(seen(1000 * io, 0)));
        seen.put(Peer.COMPONENT_WORKER, List.of(seen(1000 * worker, 0)));
        seen.put(Peer.CAMEL_HTTP, List.of(seen(300, 0)));
        Map<Peer, List<Seen>> slow = new EnumMap<>(seen);
        slow.put(Peer.FORMER_SDK, List.of(seen(300, errors)));
        Map<Cell, Map<Peer, List<Seen>>> cells = Map.of(
                new Cell(64, 0, 1, Duration.ofSeconds(1)), seen, new Cell(64, 20, 1, Duration.ofSeconds(1)), slow);
        return new SendTable(cells).printGoals(new PrintStream(out));
    }

    /** A second in which a processor is busy all the time and 10 MB are allocated, whatever is sent. */
    private static Seen seen(double sends, long errors) {
        return new Seen((long) sends, 1, 1_000_000_000, 10_000_000, 1, 2, errors);
    }

    private static Seen sends(long sends) {
        return new Seen(sends, 1, sends * 1_000, sends * 10, 1, 2, 0);
    }
}
