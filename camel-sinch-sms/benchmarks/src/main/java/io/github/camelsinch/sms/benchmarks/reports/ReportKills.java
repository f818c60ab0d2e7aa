/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.reports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import io.github.camelsinch.sms.benchmarks.ChildJvm;

/**
 * Kills processes that read delivery reports (SIGKILL), starts them again, and counts at the end which reports a route
 * had done with not at all, and which twice. The control adds keys before the route's work, and must lose some, or the
 * rest would prove nothing.
 */
public final class ReportKills {

    private static final long USUAL_SEED = 4_180;
    private static final int KILLS = 20;
    /** Between two kills a process gets on by that many reports. */
    private static final int STEP = 100;
    private static final int LONGEST_MICROS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final long POLL_NANOS = 1_000_000;
    /** A process lives for seconds: it need not compile well. */
    private static final List<String> SHORT_LIVED
            = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final Path folder;
    private final int kills;
    private final RandomGenerator random;

    /**
     * @param folder an empty one
     * @param kills  how many
     * @param random when
     */
    ReportKills(Path folder, int kills, RandomGenerator random) {
        this.folder = folder;
        this.kills = kills;
        this.random = random;
    }

    /**
     * Takes some minutes. Ends with status 1 if a report was lost, more came twice than processes were killed, or the
     * control lost none.
     *
     * @param  args      the seed of the moments, default {@value #USUAL_SEED}
     * @throws Exception if it cannot run
     */
    public static void main(String[] args) throws Exception {
        long seed = args.length == 0 ? USUAL_SEED : Long.parseLong(args[0]);
        PrintStream out = System.out;
        out.printf("Seed %d%n%-52s %7s %5s %5s %14s %17s%n", seed, "", "reports", "kills", "lost", "repeated",
                "under another key");
        Lines completion = run("completion", seed);
        print(out, "added when the exchange has completed (component)", completion);
        Lines early = run("early", seed);
        print(out, "control: added before the route's work", early);
        boolean isMet = lost(completion) == 0 && completion.repeated() <= KILLS && completion.underAnotherKey() == 0
                && lost(early) > 0;
        out.println(isMet ? "Goals: met" : "Goals: MISSED");
        System.exit(isMet ? 0 : 1);
    }

    private static Lines run(String how, long seed) throws Exception {
        Path folder = Files.createTempDirectory("report-kill");
        try {
            return new ReportKills(folder, KILLS, new Random(seed)).run(how);
        } finally {
            delete(folder);
        }
    }

    private static void print(PrintStream out, String name, Lines lines) {
        out.printf("%-52s %7d %5d %5d %14d %17d%n", name, reports(KILLS), KILLS, lost(lines), lines.repeated(),
                lines.underAnotherKey());
    }

    private static int lost(Lines lines) {
        return reports(KILLS) + lines.underAnotherKey() - lines.distinct();
    }

    /** How many are listed, so that every process finds some. */
    static int reports(int kills) {
        return (kills + 2) * STEP;
    }

    /**
     * @param  how {@code completion}, or {@code early} for the control
     * @return     what the route had done with in the end
     */
    Lines run(String how) throws IOException, InterruptedException, TimeoutException {
        try (ChildJvm server = new ChildJvm(SHORT_LIVED, ReportServer.class, "" + reports(kills))) {
            String baseUrl = "http://127.0.0.1:" + server.line();
            for (int kill = 1; kill <= kills; kill++) {
                try (ChildJvm reading = new ChildJvm(SHORT_LIVED, Reading.class, baseUrl, folder.toString(), how)) {
                    // not all of one distance: the moment shall be any
                    await(kill * STEP + random.nextInt(STEP / 2));
                    LockSupport.parkNanos(1000L * random.nextInt(LONGEST_MICROS));
                    reading.kill();
                }
            }
            try (ChildJvm reading = new ChildJvm(SHORT_LIVED, Reading.class, baseUrl, folder.toString(), how)) {
                awaitQuiet();
            }
            return lines();
        }
    }

    private Lines lines() throws IOException {
        return Lines.of(folder.resolve("lines"));
    }

    private void await(int lines) throws IOException, TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lines().all().size() < lines) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("the process does not get on: " + lines().all().size() + " of " + lines);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** All have come, or, since the control loses some, none has for a while. */
    private void awaitQuiet() throws IOException, TimeoutException {
        int before = lines().all().size();
        await(before + 1);
        long since = System.nanoTime();
        while (lines().distinct() < reports(kills) && System.nanoTime() - since < QUIET.toNanos()) {
            LockSupport.parkNanos(POLL_NANOS);
            int now = lines().all().size();
            since = now > before ? System.nanoTime() : since;
            before = now;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
