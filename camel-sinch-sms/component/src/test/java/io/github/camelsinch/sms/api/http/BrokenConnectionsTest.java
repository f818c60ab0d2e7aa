/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.Batch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.api.http.TestApi.ACCEPTED;
import static io.github.camelsinch.sms.api.http.TestApi.ID;
import static io.github.camelsinch.sms.api.http.TestApi.await;
import static io.github.camelsinch.sms.api.http.TestApi.failure;
import static org.assertj.core.api.Assertions.assertThat;

/** Connections that are refused, reset, silent or slow: what that means for a send, and that it ends in time. */
class BrokenConnectionsTest extends RawServerTestSupport {

    private static final Duration SHORT = Duration.ofMillis(400);
    /** Enough to have written the request, however busy the machine. */
    private static final Duration LONGER = Duration.ofMillis(1500);

    BrokenConnectionsTest() {
        super(TransportSettings.DEFAULTS);
    }

    private static void assertNotSent(SinchSmsUnavailableException failed) {
        assertThat(failed.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failed.isSafeToSendAgain()).isTrue();
    }

    private static void assertUnknown(SinchSmsInDoubtException doubt) {
        assertThat(doubt.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(doubt.isSafeToSendAgain()).isFalse();
        assertThat(doubt.getHttpStatus()).isZero();
    }

    @Test
    void aClosedPortMeansNotSent() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        SinchSmsUnavailableException failed = failure(
                TestApi.api(transport, URI.create("http://localhost:" + port)).send(TestApi.text()),
                SinchSmsUnavailableException.class);

        assertNotSent(failed);
        assertThat(failed.getMessage()).contains("refused");
    }

    @Test
    void aHostThatNobodyKnowsMeansNotSent() {
        SinchSmsUnavailableException failed = failure(
                TestApi.api(transport, URI.create("https://nowhere.invalid")).send(TestApi.text()),
                SinchSmsUnavailableException.class);

        assertNotSent(failed);
        assertThat(failed.getMessage()).contains("cannot be resolved");
    }

    @Test
    void aResetAfterTheRequestLeavesTheSendUnknown() {
        RawServer server = playing(connection -> {
            connection.read();
            connection.reset();
        });

        assertUnknown(failure(TestApi.api(transport, server.uri()).send(TestApi.text()), SinchSmsInDoubtException.class));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aConnectionThatEndsWithoutAnswerLeavesTheSendUnknown() {
        RawServer server = playing(RawConnection::read);

        assertUnknown(failure(TestApi.api(transport, server.uri()).send(TestApi.text()), SinchSmsInDoubtException.class));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aReadWhoseConnectionIsResetIsNotRepeatedByItself() {
        RawServer server = playing(connection -> {
            connection.read();
            connection.reset();
        });

        assertNotSent(failure(TestApi.api(transport, server.uri()).get(ID), SinchSmsUnavailableException.class));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aServerThatNeverAnswersLeavesTheSendUnknownAtTheDeadline() {
        RawServer server = playing(RawConnection::holdUntilClientLeaves);

        SinchSmsInDoubtException doubt = failure(
                TestApi.api(transport, server.uri(), LONGER).send(TestApi.text()), SinchSmsInDoubtException.class);

        assertUnknown(doubt);
        assertThat(doubt.getMessage()).contains("no complete answer within 1500 ms");
        Awaitility.await().until(() -> server.openConnections() == 0);
        assertThat(transport.snapshot().callsUnderWay()).isZero();
    }

    @Test
    void aConnectionThatWasUsedBeforeIsGivenUpAtTheDeadlineToo() {
        RawServer server = playing(connection -> {
            connection.read();
            connection.write(RawServer.json(201, ACCEPTED));
            connection.holdUntilClientLeaves();
        });
        HttpTransport narrow = HttpTransport.start(TransportSettings.DEFAULTS.withMaxConnections(1));
        toClose.add(narrow);
        await(TestApi.api(narrow, server.uri()).send(TestApi.text()));

        assertUnknown(failure(TestApi.api(narrow, server.uri(), LONGER).send(TestApi.text()), SinchSmsInDoubtException.class));

        Awaitility.await().until(() -> server.openConnections() == 0);
        assertThat(await(TestApi.api(narrow, server.uri()).send(TestApi.text())).id()).isEqualTo(ID);
    }

    @Test
    void anAnswerThatDripsEndsAtTheDeadlineAllTheSame() {
        RawServer server = playing(connection -> {
            connection.read();
            connection.socket().setSoTimeout(50);
            for (byte b : RawServer.json(201, ACCEPTED).getBytes()) {
                connection.write(new byte[] { b });
                try {
                    if (connection.socket().getInputStream().read() < 0) {
                        break;
                    }
                } catch (SocketTimeoutException e) {
                    // the pause between two drops
                }
            }
        });

        assertUnknown(failure(TestApi.api(transport, server.uri(), LONGER).send(TestApi.text()),
                SinchSmsInDoubtException.class));
        Awaitility.await().until(() -> server.openConnections() == 0);
    }

    @Test
    void aHandshakeThatNeverEndsMeansNotSent() {
        RawServer server = playing(RawConnection::holdUntilClientLeaves);
        HttpTransport impatient = HttpTransport.start(TransportSettings.DEFAULTS.withConnectTimeout(Duration.ofMillis(300)));
        toClose.add(impatient);

        assertNotSent(failure(TestApi.api(impatient, URI.create("https://localhost:" + server.port())).send(TestApi.text()),
                SinchSmsUnavailableException.class));
    }

    @Test
    void theDeadlineHoldsInAHandshakeToo() {
        RawServer server = playing(RawConnection::holdUntilClientLeaves);

        SinchSmsUnavailableException failed = failure(
                TestApi.api(transport, URI.create("https://localhost:" + server.port()), SHORT).send(TestApi.text()),
                SinchSmsUnavailableException.class);

        assertNotSent(failed);
        assertThat(failed.getMessage()).contains("no usable connection within 400 ms");
    }

    @Test
    void aHandshakeThatIsGivenUpAtTheDeadlineLeavesNoConnectionBehind() {
        RawServer server = playing(RawConnection::holdUntilClientLeaves);
        HttpTransport patient = HttpTransport.start(TransportSettings.DEFAULTS.withConnectTimeout(Duration.ofMinutes(5)));
        toClose.add(patient);

        failure(TestApi.api(patient, URI.create("https://localhost:" + server.port()), SHORT).send(TestApi.text()),
                SinchSmsUnavailableException.class);

        assertThat(server.connections()).isPositive();
        Awaitility.await().until(() -> server.openConnections() == 0);
        assertThat(patient.snapshot().connectionsBusy()).isZero();
    }

    @Test
    void aPlainServerBehindAnHttpsUrlMeansNotSent() {
        RawServer server = playing(connection -> connection.write("HTTP/1.1 400 Bad Request\r\n\r\n"));

        SinchSmsUnavailableException failed = failure(
                TestApi.api(transport, URI.create("https://localhost:" + server.port())).send(TestApi.text()),
                SinchSmsUnavailableException.class);

        assertNotSent(failed);
        assertThat(failed.getMessage()).contains("TLS failed");
    }

    @Test
    void waitingForAConnectionDoesNotEatTheDeadlineOfTheRequest() {
        CountDownLatch first = new CountDownLatch(1);
        RawServer server = playing(connection -> {
            connection.read();
            RawConnection.hold(first);
            connection.write(RawServer.json(201, ACCEPTED));
            connection.read();
            connection.socket().setSoTimeout(900);
            try {
                connection.read();
            } catch (SocketTimeoutException e) {
                connection.write(RawServer.json(201, ACCEPTED));
            }
        });
        HttpTransport narrow = HttpTransport.start(TransportSettings.DEFAULTS.withMaxConnections(1));
        toClose.add(narrow);
        CompletableFuture<Batch> ahead = TestApi.api(narrow, server.uri()).send(TestApi.text());
        CompletableFuture<Batch> behind = TestApi.api(narrow, server.uri(), LONGER).send(TestApi.text());

        // most of the time that the second has goes by in the queue
        CompletableFuture.delayedExecutor(900, TimeUnit.MILLISECONDS).execute(first::countDown);

        assertThat(await(ahead).id()).isEqualTo(ID);
        assertThat(await(behind).id()).isEqualTo(ID);
    }

    @Test
    void aSendThatNeverGetsAConnectionIsNotSentAndStaysSo() {
        CountDownLatch first = new CountDownLatch(1);
        RawServer server = playing(connection -> {
            connection.read();
            RawConnection.hold(first);
            connection.write(RawServer.json(201, ACCEPTED));
            connection.read();
        });
        HttpTransport narrow = HttpTransport.start(TransportSettings.DEFAULTS.withMaxConnections(1));
        toClose.add(narrow);
        CompletableFuture<Batch> ahead = TestApi.api(narrow, server.uri()).send(TestApi.text());

        SinchSmsUnavailableException failed = failure(
                TestApi.api(narrow, server.uri(), SHORT).send(TestApi.text()), SinchSmsUnavailableException.class);
        first.countDown();

        assertNotSent(failed);
        assertThat(failed.getMessage()).contains("no free connection within 400 ms");
        await(ahead);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void callsOneAfterTheOtherShareAConnectionEvenWithinCallbacks() {
        RawServer server = RawServer.answering(request -> RawServer.json(201, ACCEPTED));
        toClose.add(server);
        HttpSinchSmsApi api = TestApi.api(transport, server.uri());

        CompletableFuture<Batch> chain = api.send(TestApi.text());
        for (int i = 0; i < 20; i++) {
            chain = chain.thenCompose(batch -> api.send(TestApi.text()));
        }
        await(chain);

        assertThat(server.requests()).hasSize(21);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aSnapshotTellsWhatIsGoingOn() {
        CountDownLatch first = new CountDownLatch(1);
        RawServer server = playing(connection -> {
            connection.read();
            RawConnection.hold(first);
            connection.write(RawServer.json(201, ACCEPTED));
            connection.read();
        });
        CompletableFuture<Batch> send = TestApi.api(transport, server.uri()).send(TestApi.text());
        assertThat(transport.snapshot()).isEqualTo(new TransportSnapshot(1, 1, 0, 64));

        first.countDown();
        await(send);

        assertThat(transport.snapshot()).isEqualTo(new TransportSnapshot(0, 0, 1, 64));
    }

    @Test
    void aConnectionWithoutUseIsClosedWhateverTheServerOffers() {
        RawServer server = RawServer.answering(request -> RawServer.json(201, ACCEPTED, "Keep-Alive: timeout=600"));
        toClose.add(server);
        HttpTransport tidy = HttpTransport.start(TransportSettings.DEFAULTS,
                new Lifetimes(Duration.ofMillis(50), Duration.ofHours(1), Duration.ofMillis(20)));
        toClose.add(tidy);
        await(TestApi.api(tidy, server.uri()).send(TestApi.text()));

        Awaitility.await().until(() -> server.openConnections() == 0);

        assertThat(tidy.snapshot().connectionsIdle()).isZero();
        assertThat(await(TestApi.api(tidy, server.uri()).send(TestApi.text())).id()).isEqualTo(ID);
    }

    @Test
    void anOldConnectionIsNotUsedAgain() {
        RawServer server = RawServer.answering(request -> RawServer.json(201, ACCEPTED));
        toClose.add(server);
        HttpTransport shortLived = HttpTransport.start(TransportSettings.DEFAULTS,
                new Lifetimes(Duration.ofHours(1), Duration.ZERO, Duration.ofHours(1)));
        toClose.add(shortLived);
        await(TestApi.api(shortLived, server.uri()).send(TestApi.text()));
        await(TestApi.api(shortLived, server.uri()).send(TestApi.text()));

        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void noMoreConnectionsAreMadeThanAllowed() {
        RawServer server = RawServer.answering(request -> RawServer.json(201, ACCEPTED));
        toClose.add(server);
        HttpTransport narrow = HttpTransport.start(TransportSettings.DEFAULTS.withMaxConnections(3));
        toClose.add(narrow);
        HttpSinchSmsApi api = TestApi.api(narrow, server.uri());

        List<CompletableFuture<Batch>> sends = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            sends.add(api.send(TestApi.text()));
        }
        sends.forEach(TestApi::await);

        assertThat(server.requests()).hasSize(200);
        assertThat(server.connections()).isLessThanOrEqualTo(3);
        assertThat(narrow.snapshot().callsUnderWay()).isZero();
    }

    @Test
    void stoppingLeavesASendUnderWayUnknownAndOneThatWaitsNotSent() {
        RawServer server = playing(connection -> {
            connection.read();
            connection.holdUntilClientLeaves();
        });
        HttpTransport narrow = HttpTransport.start(TransportSettings.DEFAULTS.withMaxConnections(1));
        CompletableFuture<Batch> underWay = TestApi.api(narrow, server.uri()).send(TestApi.text());
        Awaitility.await().until(() -> server.requests().size() == 1);
        CompletableFuture<Batch> waiting = TestApi.api(narrow, server.uri()).send(TestApi.text());

        narrow.close();

        assertUnknown(failure(underWay, SinchSmsInDoubtException.class));
        assertNotSent(failure(waiting, SinchSmsUnavailableException.class));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aStoppedTransportSendsNothing() {
        RawServer server = RawServer.answering(request -> RawServer.json(201, ACCEPTED));
        toClose.add(server);
        transport.close();

        SinchSmsUnavailableException failed
                = failure(TestApi.api(transport, server.uri()).send(TestApi.text()), SinchSmsUnavailableException.class);

        assertNotSent(failed);
        assertThat(failed.getMessage()).contains("stopped");
        assertThat(server.connections()).isZero();
    }

    @Test
    void aStoppedTransportLeavesNoThreads() {
        RawServer server = RawServer.answering(request -> RawServer.json(201, ACCEPTED));
        toClose.add(server);
        // its threads start when they like, and are not those that are looked for
        transport.close();
        Awaitility.await().until(() -> ownThreads(Set.of()).isEmpty());
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        HttpTransport another = HttpTransport.start(TransportSettings.DEFAULTS);
        await(TestApi.api(another, server.uri()).send(TestApi.text()));
        assertThat(ownThreads(before)).isNotEmpty();

        another.close();

        Awaitility.await().until(() -> ownThreads(before).isEmpty());
    }

    private static List<String> ownThreads(Set<Thread> except) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> !except.contains(thread))
                .map(Thread::getName).filter(name -> name.startsWith("sinch-sms-")).toList();
    }
}
