/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.fault.FaultRule;

/**
 * Kills a process at each step of a send, for the first, a middle and the last batch, each time in a send of its own.
 */
final class EveryStep {

    private static final int BATCHES = 3;
    private static final int RECIPIENTS = 3 * BATCHES;
    private static final int LOOK_MILLIS = 5;

    private final Path dir;
    private final Options options;

    EveryStep(Path dir, Options options) {
        this.dir = dir;
        this.options = options;
    }

    Row run(String name) throws IOException, InterruptedException {
        Row sum = new Row(name, 0, 0, 0, 0, new Oracle(0, 0), Duration.ZERO);
        for (KillPoint point : points()) {
            sum = sum.plus(atLedger(point));
        }
        for (WireKill kill : WireKill.ALL) {
            for (int batch = 0; batch < BATCHES; batch++) {
                sum = sum.plus(onWire(kill, batch));
            }
        }
        return sum;
    }

    private static List<KillPoint> points() {
        List<KillPoint> points = new ArrayList<>();
        points.add(KillPoint.after("claim", KillPoint.ANY));
        for (int batch = 0; batch < BATCHES; batch++) {
            // the last one is accepted and finished in one step
            String accepted = batch < BATCHES - 1 ? "accepted" : "acceptedAndFinished";
            for (String step : List.of("inDoubt", accepted, "planned")) {
                points.add(KillPoint.before(step, batch));
                points.add(KillPoint.after(step, batch));
            }
        }
        return points;
    }

    private Row atLedger(KillPoint point) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Work work = new Work(1, RECIPIENTS);
        try (Trial trial = trial(work)) {
            if (point.step().equals("planned")) {
                trial.sinch().faults().next(1).number(numberIn(work, point.segment())).sends().with(Fault.status(429));
            }
            trial.start(options, point);
            if (trial.exitCode() != DeadlyLedger.KILLED) {
                throw new IllegalStateException("the process did not come to " + point + ": " + Files.readString(trial.log()));
            }
            return row(trial, start);
        }
    }

    private Row onWire(WireKill kill, int batch) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Work work = new Work(1, RECIPIENTS);
        try (Trial trial = trial(work)) {
            FaultRule rule = kill.hold(trial.sinch().faults(), numberIn(work, batch));
            trial.start(options, KillPoint.NONE);
            while (rule.hits() == 0) {
                if (trial.hasEndedAfter(LOOK_MILLIS)) {
                    throw new IllegalStateException(
                            "the process did not come to " + kill + ": " + Files.readString(trial.log()));
                }
            }
            trial.kill();
            return row(trial, start);
        }
    }

    private Row row(Trial trial, long start) throws IOException, InterruptedException {
        int givenUp = trial.complete(options);
        return new Row(
                "", trial.sinch().batches().size(), 1, 0, givenUp, trial.oracle(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private Trial trial(Work work) throws IOException {
        return new Trial(Sending.class, work, Files.createTempDirectory(dir, "step"));
    }

    private static String numberIn(Work work, int batch) {
        return work.numbers().get(batch * RECIPIENTS / BATCHES);
    }
}
