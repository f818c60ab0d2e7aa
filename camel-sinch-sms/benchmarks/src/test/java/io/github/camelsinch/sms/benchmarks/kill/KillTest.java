/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import io.github.camelsinch.sms.simulator.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The short version of {@link Kill}. */
class KillTest {

    private static final Options OPTIONS = Options.usual(Duration.ofSeconds(3));

    @TempDir
    Path dir;

    @Test
    void aSendThatIsKilledAtStepAfterStepWithOptionsChangedInBetweenReachesEverybodyOnce() throws Exception {
        Work work = new Work(1, 18);
        List<KillPoint> points = List.of(
                KillPoint.after("inDoubt", 0), KillPoint.before("accepted", 2), KillPoint.after("accepted", 3),
                KillPoint.before("acceptedAndFinished", 5));
        try (Trial trial = new Trial(Sending.class, work, dir)) {
            Random random = new Random(1);
            Options options = OPTIONS;
            for (KillPoint point : points) {
                trial.start(options, point);
                assertThat(trial.exitCode()).as(point + ": " + Files.readString(trial.log())).isEqualTo(DeadlyLedger.KILLED);
                options = OPTIONS.changed(random);
            }

            trial.complete(options);

            assertThat(trial.oracle()).isEqualTo(new Oracle(0, 0));
            assertThat(trial.sinch().batches()).hasSize(6);
        }
    }

    @Test
    void processesThatAreKilledAtRandomWhileAnswersGetLostReachEverybodyOnce() throws Exception {
        try (Trial trial = new Trial(Sending.class, new Work(8, 3), dir)) {
            FaultMix.taken(trial.sinch().faults(), 3);

            Row row = new RandomKills(trial, new Random(3), 2, 2_000).run("short", OPTIONS);

            assertThat(row.oracle()).as(row.toString()).isEqualTo(new Oracle(0, 0));
        }
    }

    @Test
    void withASettleTimeBelowTheLagOfTheListSomebodyGetsItTwice() throws Exception {
        try (Trial trial = new Trial(Sending.class, new Work(1, 3), dir)) {
            trial.sinch().faults().next(1).sends().with(Fault.acceptThenReset().listedAfter(FaultMix.LONG_LAG.plusSeconds(20)));

            trial.complete(Options.usual(Options.REQUEST_TIMEOUT));

            assertThat(trial.oracle()).isEqualTo(new Oracle(0, 3));
        }
    }

    @Test
    void aLoopThatSimplyPostsAgainSendsTwice() throws Exception {
        try (Trial trial = new Trial(NaiveSending.class, new Work(1, 9), dir)) {
            trial.sinch().faults().next(1).sends().acceptThenReset();

            trial.complete(OPTIONS);

            assertThat(trial.oracle()).isEqualTo(new Oracle(0, 3));
        }
    }

    @Test
    void theOracleCountsWhoGotNothingAndWhatCameTooOften() {
        assertThat(Oracle.of(List.of("1", "2", "3"), List.of("1", "3", "3", "3"))).isEqualTo(new Oracle(1, 2));
    }
}
