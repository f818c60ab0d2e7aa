/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import io.github.camelsinch.sms.send.ScriptedSinch.Post;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever becomes of the POSTs of a send that is tried until it succeeds: nobody is left out or texted twice. */
class SendModelTest {

    /** How long a send may be worked on before the component is stopped in the middle of it, in seconds. */
    private static final int PATIENCE = 200;

    @Property(tries = 500)
    void everyoneIsSentToExactlyOnce(
            @ForAll @IntRange(min = 1, max = 9) int recipients, @ForAll("outcomes") List<Post> outcomes,
            @ForAll("stops") List<Integer> stops) {
        SendBench bench = new SendBench();
        outcomes.forEach(bench.sinch::then);

        SendResult result = null;
        for (int run = 0; result == null; run++) {
            assertThat(run).as("it ends").isLessThan(outcomes.size() + stops.size() + 2);
            result = oneRun(bench, recipients, run < stops.size() ? stops.get(run) : PATIENCE);
        }
        bench.timer.advance(Duration.ofHours(1));

        Map<String, Long> times = bench.sinch.batches().stream().flatMap(batch -> batch.to().stream())
                .collect(Collectors.groupingBy(to -> to, Collectors.counting()));
        assertThat(times.keySet()).containsExactlyInAnyOrderElementsOf(SendBench.numbers(recipients));
        assertThat(times.values()).containsOnly(1L);
        assertThat(result.batches()).hasSameSizeAs(bench.sinch.batches());
        // an id that could not be read is not learned either where the component stops meanwhile
        assertThat(result.batchIds()).isSubsetOf(bench.batchIds());
        assertThat(result.duplicateBatchIds()).isEmpty();
        assertThat(bench.ledger.steps().stream().filter("close"::equals).count())
                .isEqualTo(bench.ledger.steps().stream().filter("claim"::equals).count());
    }

    /** One run, of a process that may be stopped; {@code null} if it did not get through. */
    private static SendResult oneRun(SendBench bench, int recipients, int seconds) {
        bench.stop = new StopSignal();
        CompletableFuture<SendResult> sending = bench.start(recipients);
        for (int i = 0; i < seconds && !sending.isDone(); i++) {
            bench.timer.advance(Duration.ofSeconds(1));
        }
        bench.stop.close();
        assertThat(sending).isDone();
        return sending.isCompletedExceptionally() ? null : sending.join();
    }

    @Provide
    Arbitrary<List<Post>> outcomes() {
        return Arbitraries.integers().between(0, 9).map(SendModelTest::outcome).list().ofMaxSize(20);
    }

    /** Stops in the middle of waits and look-ups. */
    @Provide
    Arbitrary<List<Integer>> stops() {
        return Arbitraries.integers().between(0, 60).list().ofMaxSize(3);
    }

    private static Post outcome(int kind) {
        return switch (kind) {
            case 0 -> Post.lostAfter();
            case 1 -> Post.lostBefore();
            case 2 -> Post.lostAndTakenAfter(Duration.ofSeconds(3));
            case 3 -> Post.lostAndTakenAfter(Duration.ofSeconds(29));
            case 4 -> Post.unreachable();
            case 5 -> Post.throttled(Duration.ofSeconds(2));
            case 6 -> Post.rejected();
            case 7 -> Post.brokenAnswer(null);
            default -> Post.OK;
        };
    }
}
