/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

import io.github.camelsinch.sms.simulator.fault.FaultRule;

/**
 * Kills process after process at any moment, until one gets the work done.
 */
final class RandomKills {

    private final Trial trial;
    private final RandomGenerator random;
    private final int kills;
    private final int mostMillis;

    /**
     * @param kills      so many processes are killed, unless the work is done before
     * @param mostMillis longest time that a process lives before that
     */
    RandomKills(Trial trial, RandomGenerator random, int kills, int mostMillis) {
        this.trial = trial;
        this.random = random;
        this.kills = kills;
        this.mostMillis = mostMillis;
    }

    /**
     * @param options of the first process; the next ones have some changed
     */
    Row run(String name, Options options) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int killed = 0;
        int givenUp = 0;
        boolean done = false;
        trial.start(options, KillPoint.NONE);
        while (!done && killed < kills) {
            if (!trial.hasEndedAfter(1 + random.nextInt(mostMillis))) {
                trial.kill();
                killed++;
            } else if (trial.exitCode() == 0) {
                done = true;
            } else {
                givenUp++;
            }
            if (!done) {
                trial.start(options.changed(random), KillPoint.NONE);
            }
        }
        while (!done && trial.exitCode() != 0) {
            givenUp++;
            trial.start(options.changed(random), KillPoint.NONE);
        }
        int faults = trial.sinch().faults().rules().stream().mapToInt(FaultRule::hits).sum();
        return new Row(
                name, trial.sinch().batches().size(), killed, faults, givenUp, trial.oracle(),
                Duration.ofNanos(System.nanoTime() - start));
    }
}
