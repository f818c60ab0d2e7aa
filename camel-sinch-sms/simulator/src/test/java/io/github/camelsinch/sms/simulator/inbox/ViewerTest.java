/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ViewerTest {

    private static final long NEVER = Long.MAX_VALUE;

    private final TestPlan plan = new TestPlan();
    private final View view = View.of(Map.of("q", List.of("state:delivered"), "phone", List.of("46700000001")));

    @Test
    void theFirstFrameTellsEverything() {
        Viewer viewer = new Viewer(view, new ByteArrayOutputStream());

        assertThat(events(viewer, new Frame(plan.overview(), null)))
                .containsSubsequence("event: clock", "event: counters", "event: rates", "event: messages", "event: phone");
    }

    @Test
    void whatHasNotChangedIsNotToldAgain() {
        Viewer viewer = new Viewer(view, new ByteArrayOutputStream());
        Frame first = new Frame(plan.overview(), null);
        events(viewer, first);

        assertThat(events(viewer, new Frame(plan.overview(), first))).isEmpty();
    }

    @Test
    void manyChangesBetweenTwoFramesAreToldAsTheLastOne() {
        Viewer viewer = new Viewer(view, new ByteArrayOutputStream());
        Frame first = new Frame(plan.overview(), null);
        events(viewer, first);
        for (int i = 0; i < 50; i++) {
            plan.send("46700000001");
        }
        plan.clock.advance(Duration.ofSeconds(10));

        String events = events(viewer, new Frame(plan.overview(), first));

        assertThat(events).containsOnlyOnce("event: counters").containsOnlyOnce("event: messages")
                .contains("\"delivered\":50", "\"total\":50");
    }

    @Test
    void viewersOfTheSameThingShareItsBytes() {
        Frame frame = new Frame(plan.overview(), null);

        assertThat(frame.event(new Section.Messages(MessageQuery.parse("to:467 x"), 50)))
                .isSameAs(frame.event(new Section.Messages(MessageQuery.parse("to:467  x"), 50)));
    }

    @Test
    void aFrameAfterNothingHappenedTakesOverWhatTheLastOneWrote() {
        Frame first = new Frame(plan.overview(), null);
        byte[] counts = first.event(new Section.Counts());

        assertThat(new Frame(plan.overview(), first).event(new Section.Counts())).isSameAs(counts);
        plan.send("46700000001");
        assertThat(new Frame(plan.overview(), first).event(new Section.Counts())).isNotEqualTo(counts);
    }

    @Test
    void aQuietViewerGetsAHeartbeatSoThatItsEndIsNoticed() {
        Viewer viewer = new Viewer(view, new ByteArrayOutputStream());
        Frame frame = new Frame(plan.overview(), null);
        events(viewer, frame);

        assertThat(new String(viewer.changes(frame, System.nanoTime(), 0), StandardCharsets.UTF_8)).isEqualTo(":\n\n");
    }

    @Test
    void aViewerThatDoesNotReadIsGivenUp() throws Exception {
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try (ServerSocketChannel server = ServerSocketChannel.open()
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
             SocketChannel deaf = SocketChannel.open(server.getLocalAddress());
             SocketChannel accepted = server.accept()) {
            OutputStream out = Channels.newOutputStream(accepted);
            Viewer viewer = new Viewer(view, out);
            Future<?> write = writer.submit(() -> {
                viewer.write(new byte[64 * 1024 * 1024]);
                return null;
            });
            viewer.started(write);
            assertThat(deaf.isConnected()).isTrue();

            await().untilAsserted(() -> {
                viewer.giveUpIfStuck(System.nanoTime(), 0);
                assertThat(viewer.isBusy()).isFalse();
            });
            await().until(() -> !accepted.isOpen());
        } finally {
            writer.shutdownNow();
        }
    }

    private static String events(Viewer viewer, Frame frame) {
        return new String(viewer.changes(frame, System.nanoTime(), NEVER), StandardCharsets.UTF_8);
    }
}
