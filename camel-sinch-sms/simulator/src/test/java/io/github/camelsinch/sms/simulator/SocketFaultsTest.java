/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.camelsinch.sms.simulator.RawClient.End;
import io.github.camelsinch.sms.simulator.RawClient.Seen;
import io.github.camelsinch.sms.simulator.fault.Ending;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.fault.FaultRule;
import io.github.camelsinch.sms.simulator.fault.Stage;
import io.github.camelsinch.sms.simulator.http.RecordedRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a client sees on its socket. */
class SocketFaultsTest extends SimulatorTestCase {

    private static final int SHORT_PATIENCE_MILLIS = 300;

    @BeforeEach
    void startSimulator() {
        start(builder().socketFaults(true));
    }

    @Test
    void acceptedThenResetEndsWithRstAndTheBatchIsHeld() throws IOException {
        simulator.faults().next(1).sends().acceptThenReset();

        Seen seen = sendRaw();

        assertThat(seen).isEqualTo(new Seen("", End.RST));
        assertThat(simulator.counters().batchesAccepted()).isEqualTo(1);
        assertThat(simulator.requests()).extracting(RecordedRequest::status).containsExactly(0);
    }

    @Test
    void acceptedThenClosedEndsWithFinAndTheBatchIsHeld() throws IOException {
        simulator.faults().next(1).sends().acceptThenClose();

        assertThat(sendRaw()).isEqualTo(new Seen("", End.FIN));
        assertThat(simulator.counters().batchesAccepted()).isEqualTo(1);
    }

    @Test
    void aResetBeforeAcceptingLeavesNothingBehind() throws IOException {
        simulator.faults().next(1).sends().reset();

        assertThat(sendRaw()).isEqualTo(new Seen("", End.RST));
        assertThat(simulator.counters().batchesAccepted()).isZero();
    }

    @Test
    void aCloseBeforeAcceptingLeavesNothingBehind() throws IOException {
        simulator.faults().next(1).sends().with(Fault.close());

        assertThat(sendRaw()).isEqualTo(new Seen("", End.FIN));
        assertThat(simulator.counters().batchesAccepted()).isZero();
    }

    @Test
    void aResetBeforeTheBodyComesWhileTheClientStillHasIt() throws IOException {
        simulator.faults().next(1).sends().with(Fault.resetBeforeBody());
        try (RawClient client = new RawClient(simulator)) {
            client.write(RawClient.head("POST", "/batches", 1000));

            assertThat(client.readToEnd()).isEqualTo(new Seen("", End.RST));
        }
    }

    @Test
    void aResetDuringTheBodyComesWhenHalfOfItHasCome() throws IOException {
        FaultRule rule = simulator.faults().next(1).sends().with(Fault.resetDuringBody());
        try (RawClient client = new RawClient(simulator)) {
            client.patience(SHORT_PATIENCE_MILLIS);
            client.write(RawClient.head("POST", "/batches", 1000) + "x".repeat(499));
            assertThat(client.readToEnd().end()).isEqualTo(End.SILENCE);

            client.write("x");

            client.patience(20_000);
            assertThat(client.readToEnd()).isEqualTo(new Seen("", End.RST));
            assertThat(rule.hits()).isEqualTo(1);
        }
    }

    @Test
    void aHangingRequestGetsNothingUntilTheClientCloses() throws IOException {
        simulator.faults().next(1).sends().acceptThenHang();
        try (RawClient client = new RawClient(simulator)) {
            client.patience(SHORT_PATIENCE_MILLIS);
            client.send("POST", "/batches", ApiClient.text("hello", ANN));
            assertThat(client.readToEnd()).isEqualTo(new Seen("", End.SILENCE));
            assertThat(simulator.counters().batchesAccepted()).isEqualTo(1);

            client.shutdownOutput();

            client.patience(20_000);
            assertThat(client.readToEnd()).isEqualTo(new Seen("", End.FIN));
        }
    }

    @Test
    void aHangForeverIgnoresTheClientsFinUntilTheFaultsAreCleared() throws IOException {
        simulator.faults().next(1).sends().with(Fault.broken(Stage.BEFORE_ACCEPTING, Ending.HANG_FOREVER));
        try (RawClient client = new RawClient(simulator)) {
            client.patience(SHORT_PATIENCE_MILLIS);
            client.send("POST", "/batches", ApiClient.text("hello", ANN));
            client.shutdownOutput();
            assertThat(client.readToEnd()).isEqualTo(new Seen("", End.SILENCE));

            simulator.reset();

            client.patience(20_000);
            assertThat(client.readToEnd()).isEqualTo(new Seen("", End.FIN));
        }
    }

    @Test
    void aHalfClosedConnectionStillTakesWhatTheClientWrites() throws IOException {
        simulator.faults().next(1).sends().with(Fault.acceptThen(Ending.HALF_CLOSE));
        try (RawClient client = new RawClient(simulator)) {
            client.send("POST", "/batches", ApiClient.text("hello", ANN));
            assertThat(client.readToEnd()).isEqualTo(new Seen("", End.FIN));

            // on a connection that is closed, the second of these would fail with a reset or a broken pipe
            for (int i = 0; i < 100; i++) {
                client.write("x".repeat(10_000));
            }
            assertThat(client.readToEnd()).isEqualTo(new Seen("", End.FIN));
        }
    }

    @Test
    void aClosedConnectionDoesNotTakeWhatTheClientWrites() throws IOException {
        simulator.faults().next(1).sends().acceptThenClose();
        try (RawClient client = new RawClient(simulator)) {
            client.send("POST", "/batches", ApiClient.text("hello", ANN));
            client.readToEnd();

            assertThatThrownBy(() -> {
                while (true) {
                    client.write("x".repeat(10_000));
                }
            }).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aDrippingAnswerComesInDropsAndIsComplete() throws IOException {
        simulator.faults().next(1).sends().with(Fault.acceptThenAnswer().dripping(2000));
        long start = System.nanoTime();

        Seen seen = sendRaw();

        long drops = seen.text().length() / 100;
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(50 * (drops - 1)));
        assertThat(seen.end()).isEqualTo(End.FIN);
        assertThat(seen.text()).startsWith("HTTP/1.1 201");
        assertThat(seen.body()).endsWith("}").contains(simulator.batches().get(0).id());
    }

    @Test
    void aSkewedDateIsTheOnlyDifference() throws IOException {
        simulator.faults().next(1).sends().with(Fault.acceptThenAnswer().dateSkewed(Duration.ofMinutes(-10)));
        try (RawClient client = new RawClient(simulator)) {
            ZonedDateTime skewed = dateOfAnswer(client);
            ZonedDateTime right = dateOfAnswer(client);

            assertThat(Duration.between(skewed, right)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        }
    }

    private static ZonedDateTime dateOfAnswer(RawClient client) throws IOException {
        client.send("POST", "/batches", ApiClient.text("hello", ANN));
        String answer = client.readAnswer();
        assertThat(answer).startsWith("HTTP/1.1 201").endsWith("}");
        return ZonedDateTime.parse(answer.replaceAll("(?s).*\r\nDate: ([^\r]*)\r\n.*", "$1"),
                DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    @Test
    void theGoodRequestsOfAKeptConnectionAreAnsweredBeforeTheBadOne() throws IOException {
        simulator.faults().every().number(BOB).acceptThenReset();
        try (RawClient client = new RawClient(simulator)) {
            for (int i = 0; i < 10; i++) {
                client.send("POST", "/batches", ApiClient.text("hello", ANN));
                assertThat(client.readAnswer()).startsWith("HTTP/1.1 201");
            }
            client.send("POST", "/batches", ApiClient.text("hello", BOB));

            assertThat(client.readToEnd()).isEqualTo(new Seen("", End.RST));
        }
    }

    @Test
    void amongManyKeptConnectionsTheRightOnesAreCut() throws Exception {
        simulator.faults().every().suffix("7").acceptThenReset();
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Future<String>> seen = new ArrayList<>();
            for (int client = 0; client < 20; client++) {
                int own = client;
                seen.add(threads.submit(() -> untilItIsCut(own)));
            }
            for (int client = 0; client < 20; client++) {
                assertThat(seen.get(client).get()).isEqualTo(client + " cut at 7");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(simulator.counters().batchesAccepted()).isEqualTo(20 * 8);
    }

    private String untilItIsCut(int client) throws IOException {
        try (RawClient raw = new RawClient(simulator)) {
            for (int i = 0; i < 10; i++) {
                raw.send("POST", "/batches", ApiClient.textWith("'client_reference':'" + client + "'", "467000000" + i));
                try {
                    assertThat(raw.readAnswer()).contains("\"client_reference\":\"" + client + "\"");
                } catch (SocketException e) {
                    return client + " cut at " + i;
                }
            }
            return client + " not cut";
        }
    }

    @Test
    void aClientThatGoesAwayTakesNobodyWithIt() throws IOException {
        simulator.faults().number(BOB).acceptThenHang();
        for (int i = 0; i < 50; i++) {
            try (RawClient client = new RawClient(simulator)) {
                client.send("POST", "/batches", ApiClient.text("hello", BOB));
            }
        }

        assertThat(send(ApiClient.text("hello", ANN)).status()).isEqualTo(201);
    }

    @Test
    void largeBodiesPassTheGateUnchanged() {
        simulator.faults().next(1).lists().status(503);
        String reference = "r".repeat(2000);

        String[] many = new String[1000];
        for (int i = 0; i < many.length; i++) {
            many[i] = Long.toString(46_700_000_000L + i);
        }
        var reply = send(ApiClient.textWith("'client_reference':'" + reference + "'", many));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().get("to")).hasSize(1000);
        assertThat(reply.json().get("client_reference").asText()).isEqualTo(reference);
    }

    @Test
    void aSlowReaderOfAHugeAnswerGetsAllOfIt() throws IOException {
        simulator.faults().next(1).sends().with(Fault.acceptThenAnswer().padded(20_000_000));
        try (RawClient client = new RawClient(simulator)) {
            client.send("POST", "/batches", ApiClient.text("hello", ANN));
            // by now the sockets between are full, and the gate has to wait for this client
            Awaitility.await().until(() -> simulator.counters().batchesAccepted() == 1);

            assertThat(send(ApiClient.text("meanwhile", BOB)).status()).isEqualTo(201);
            String answer = client.readAnswer();

            assertThat(answer).startsWith("HTTP/1.1 201").hasSizeGreaterThan(20_000_000).endsWith(" ".repeat(20_000_000));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Ending.class, names = { "RESET", "HALF_CLOSE", "HANG", "HANG_FOREVER" })
    void withoutTheGateFaultsOfTheSocketAreRefused(Ending ending) {
        start();

        assertThatThrownBy(() -> simulator.faults().next(1).with(Fault.acceptThen(ending)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("socketFaults(true)");
        assertThat(simulator.faults().rules()).isEmpty();
    }

    @Test
    void withoutTheGateAConnectionCanStillBeClosed() throws IOException {
        start();
        simulator.faults().next(1).sends().acceptThenClose();

        assertThat(sendRaw()).isEqualTo(new Seen("", End.FIN));
        assertThat(simulator.counters().batchesAccepted()).isEqualTo(1);
    }

    @Test
    void aClosedSimulatorTakesNoConnections() {
        SinchSmsSimulator closed = simulator;
        closed.close();

        assertThatThrownBy(() -> new RawClient(closed)).isInstanceOf(IOException.class);
    }

    private Seen sendRaw() throws IOException {
        try (RawClient client = new RawClient(simulator)) {
            client.send("POST", "/batches", ApiClient.text("hello", ANN));
            return client.readToEnd();
        }
    }
}
