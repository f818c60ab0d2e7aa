/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchRequest;
import io.github.camelsinch.sms.api.model.DeliveryOptions;
import io.github.camelsinch.sms.api.model.TextContent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.api.http.TestApi.ACCEPTED;
import static io.github.camelsinch.sms.api.http.TestApi.ID;
import static io.github.camelsinch.sms.api.http.TestApi.await;
import static io.github.camelsinch.sms.api.http.TestApi.failure;
import static org.assertj.core.api.Assertions.assertThat;

/** Answers that come at an unusual moment or in a rare form, and what becomes of their connection. */
class OddAnswersTest extends RawServerTestSupport {

    private static final String OTHER_ID = "01FC66621XXXXX119Z8PMVOTHER";
    /** More than fits between the two sockets, so that the request is not wholly written before it is read. */
    private static final int TOO_MUCH = 16 << 20;

    OddAnswersTest() {
        super(TransportSettings.DEFAULTS.withMaxConnections(1));
    }

    private static BatchRequest large() {
        return new BatchRequest(
                List.of(TestApi.NUMBER), "Acme", DeliveryOptions.DEFAULTS, TextContent.of("x".repeat(TOO_MUCH)));
    }

    private static List<CompletableFuture<Batch>> thirtySends(HttpSinchSmsApi api) {
        List<CompletableFuture<Batch>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            calls.add(api.send(TestApi.text()));
        }
        return calls;
    }

    @ParameterizedTest
    @ValueSource(strings = { "keep-alive", "close" })
    void aRefusalBeforeTheRequestIsWhollyWrittenIsTakenAndItsConnectionNotUsedAgain(String connectionHeader) {
        CountDownLatch answered = new CountDownLatch(1);
        RawServer server = playing(connection -> {
            connection.socket().getInputStream().readNBytes(1000);
            connection.write(RawServer.json(413, "{\"code\":\"too_large\"}", "Connection: " + connectionHeader));
            // what it reads before, the client might write the rest for
            RawConnection.hold(answered);
            connection.socket().getInputStream().transferTo(OutputStream.nullOutputStream());
        });

        SinchSmsRejectedException refused = failure(
                TestApi.api(transport, server.uri(), Duration.ofMinutes(5)).send(large()), SinchSmsRejectedException.class);

        answered.countDown();
        assertThat(refused.getHttpStatus()).isEqualTo(413);
        Awaitility.await().until(() -> server.openConnections() == 0);
        assertThat(transport.snapshot()).isEqualTo(new TransportSnapshot(0, 0, 0, 1));
    }

    @Test
    void aSuccessBeforeTheRequestIsWhollyWrittenIsTakenOnceItIsAndItsConnectionUsedAgain() {
        RawServer server = playing(connection -> {
            byte[] start = connection.socket().getInputStream().readNBytes(1000);
            connection.write(RawServer.json(201, ACCEPTED));
            String head = new String(start, StandardCharsets.ISO_8859_1);
            int length = Integer.parseInt(head.replaceFirst("(?s).*Content-Length: (\\d+).*", "$1"));
            connection.socket().getInputStream().skipNBytes(length - (1000 - (head.indexOf("\r\n\r\n") + 4)));
            connection.read();
            connection.write(RawServer.json(201, ACCEPTED.replace(ID, OTHER_ID)));
            connection.holdUntilClientLeaves();
        });
        HttpSinchSmsApi api = TestApi.api(transport, server.uri());

        assertThat(await(api.send(large())).id()).isEqualTo(ID);
        assertThat(await(api.send(TestApi.text())).id()).isEqualTo(OTHER_ID);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void anAnswerThatNobodyAskedForIsNeverTakenForThatToTheNextCall() {
        RawServer server = playing(connection -> {
            while (connection.read() != null) {
                connection.write(RawServer.json(201, ACCEPTED) + RawServer.json(201, ACCEPTED.replace(ID, OTHER_ID)));
            }
        });

        for (CompletableFuture<Batch> call : thirtySends(TestApi.api(transport, server.uri()))) {
            try {
                assertThat(await(call).id()).isEqualTo(ID);
            } catch (CompletionException e) {
                assertThat(((SinchSmsException) e.getCause()).getOutcome()).isEqualTo(Outcome.NOT_SENT);
            }
        }
        assertThat(transport.snapshot().callsUnderWay()).isZero();
    }

    @Test
    void whereEveryAnswerEndsItsConnectionAllThatWaitHaveTheirTurnOnce() {
        RawServer server = playing(connection -> {
            if (connection.read() != null) {
                connection.write(RawServer.json(201, ACCEPTED, "Connection: close"));
            }
        });

        assertThat(thirtySends(TestApi.api(transport, server.uri())))
                .allSatisfy(call -> assertThat(await(call).id()).isEqualTo(ID));
        assertThat(server.requests()).hasSize(30);
        assertThat(server.connections()).isEqualTo(30);
    }

    @Test
    void anAnswerInChunksWithTrailersIsReadAndItsConnectionUsedAgain() {
        String half = ACCEPTED.substring(0, 40);
        String rest = ACCEPTED.substring(40);
        RawServer server = RawServer.answering(request -> "HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n"
                                                          + "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"
                                                          + "Transfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n"
                                                          + Integer.toHexString(half.length()) + "\r\n" + half + "\r\n"
                                                          + Integer.toHexString(rest.length()) + "\r\n" + rest
                                                          + "\r\n0\r\nX-Sum: 1\r\n\r\n");
        toClose.add(server);
        HttpSinchSmsApi api = TestApi.api(transport, server.uri());

        assertThat(await(api.send(TestApi.text())).id()).isEqualTo(ID);
        assertThat(await(api.send(TestApi.text())).id()).isEqualTo(ID);

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aProtocolThatIsSwitchedLeavesTheSendUnknownAndEndsTheConnection() {
        RawServer server = playing(connection -> {
            connection.read();
            connection.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
            connection.holdUntilClientLeaves();
        });

        SinchSmsInDoubtException doubt
                = failure(TestApi.api(transport, server.uri()).send(TestApi.text()), SinchSmsInDoubtException.class);

        assertThat(doubt.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        Awaitility.await().until(() -> server.openConnections() == 0);
    }

    @Test
    void anAddressOfIpv6StandsInBracketsInTheHostHeader() throws IOException {
        Assumptions.assumeTrue(NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null, "has IPv6");
        try (ServerSocket six = new ServerSocket(0, 10, InetAddress.getByName("::1"))) {
            CompletableFuture<RawRequest> seen = CompletableFuture.supplyAsync(() -> {
                try (Socket socket = six.accept()) {
                    RawConnection connection = new RawConnection(socket, new ArrayList<>());
                    RawRequest request = connection.read();
                    connection.write(RawServer.json(201, ACCEPTED, "Connection: close"));
                    return request;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            await(TestApi.api(transport, URI.create("http://[::1]:" + six.getLocalPort())).send(TestApi.text()));

            assertThat(await(seen).header("host")).isEqualTo("[::1]:" + six.getLocalPort());
        }
    }
}
