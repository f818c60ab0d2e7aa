/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.camelsinch.sms.simulator.fault.Faults;

/**
 * Kills processes that send, and counts at the simulator who got nothing and who got something twice. The last two rows
 * are controls: with a settle time that is too short, and with a loop that simply posts again, there must be
 * duplicates, or the rest would prove nothing.
 */
public final class Kill {

    private static final long USUAL_SEED = 4_180;
    /** Leaves the machine room to stall for seconds, see {@link StallMeter}. */
    private static final Duration SETTLE_TIME = Duration.ofSeconds(5);
    private static final Duration LONG_SETTLE_TIME = FaultMix.LONG_LAG.plusSeconds(2);
    private static final Work THOUSAND_BATCHES = new Work(8, 375);
    private static final Work HUNDRED_BATCHES = new Work(8, 39);

    private final PrintStream out;
    private final StallMeter stalls;
    private final Path dir;
    private final long seed;

    private Kill(PrintStream out, StallMeter stalls, Path dir, long seed) {
        this.out = out;
        this.stalls = stalls;
        this.dir = dir;
        this.seed = seed;
    }

    /**
     * Takes 20 minutes. Ends with status 1 if somebody got nothing or something twice, or a control did not fail.
     *
     * @param  args      the seed of kills and faults, default {@value #USUAL_SEED}
     * @throws Exception if it cannot run
     */
    public static void main(String[] args) throws Exception {
        long seed = args.length == 0 ? USUAL_SEED : Long.parseLong(args[0]);
        Path dir = Files.createTempDirectory("kill");
        try (StallMeter stalls = new StallMeter()) {
            boolean isMet = new Kill(System.out, stalls, dir, seed).run();
            System.out.println(isMet ? "Goals: met" : "Goals: MISSED");
            System.exit(isMet ? 0 : 1);
        } finally {
            delete(dir);
        }
    }

    private boolean run() throws IOException, InterruptedException {
        out.println("Seed " + seed);
        out.println(Row.HEADER + String.format(" %9s", "stall ms"));
        Consumer<Faults> everything = faults -> FaultMix.everything(faults, seed);
        Consumer<Faults> late = faults -> FaultMix.listedLate(faults, seed);
        boolean isMet = show(
                killed("killed at random, 30 % of POSTs go wrong", Sending.class, THOUSAND_BATCHES, everything, SETTLE_TIME, 50,
                        10_000),
                true);
        isMet &= show(new EveryStep(dir, Options.usual(SETTLE_TIME)).run("killed at every step"), true);
        isMet &= show(
                killed("listed 10 s late, settleTime 12 s", Sending.class, HUNDRED_BATCHES, late, LONG_SETTLE_TIME, 3, 15_000),
                true);
        isMet &= show(
                killed("control: listed 10 s late, settleTime 1 s", Sending.class, HUNDRED_BATCHES, late,
                        Options.REQUEST_TIMEOUT, 3, 15_000),
                false);
        isMet &= show(
                killed("control: post again, 30 % of POSTs go wrong", NaiveSending.class, THOUSAND_BATCHES, everything,
                        SETTLE_TIME, 50, 1_800),
                false);
        return isMet;
    }

    private Row killed(
            String name, Class<?> program, Work work, Consumer<Faults> faults, Duration settleTime, int kills, int mostMillis)
            throws IOException, InterruptedException {
        try (Trial trial = new Trial(program, work, Files.createTempDirectory(dir, "kills"))) {
            faults.accept(trial.sinch().faults());
            return new RandomKills(trial, new Random(seed), kills, mostMillis).run(name, Options.usual(settleTime));
        }
    }

    private boolean show(Row row, boolean exactlyOnce) {
        out.println(row + String.format(" %9d", stalls.longest().toMillis()));
        return row.oracle().lost() == 0 && row.oracle().isExactlyOnce() == exactlyOnce;
    }

    private static void delete(Path dir) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
