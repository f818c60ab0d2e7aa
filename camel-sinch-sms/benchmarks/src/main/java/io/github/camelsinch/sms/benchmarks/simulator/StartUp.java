/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.simulator;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long it takes from {@code java -jar} to the first batch that is accepted. */
final class StartUp {

    private static final int ROUNDS = 15;
    private static final Duration GOAL = Duration.ofSeconds(1);
    private static final byte[] BATCH = Connection.batch(46_700_000_001L, 1);

    private final PrintStream out;

    StartUp(PrintStream out) {
        this.out = out;
    }

    List<Figure> measure() throws Exception {
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            millis.add(once());
        }
        out.println("start to first 201, ms: " + millis);
        List<Long> sorted = millis.stream().sorted().toList();
        long least = sorted.get(0);
        // what else runs here can only make it slower
        return List.of(new Figure(
                "java -jar to first 201", "under " + GOAL.toMillis() + " ms",
                least + " ms, median " + sorted.get(ROUNDS / 2) + " ms", least < GOAL.toMillis()));
    }

    private static long once() throws IOException, URISyntaxException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = process.inputReader()) {
            String first = lines.readLine();
            try (Connection connection = new Connection(Integer.parseInt(first.substring(first.lastIndexOf(':') + 1)))) {
                connection.call(BATCH, 201);
            }
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Beside this module, as a build leaves it. */
    private static File jar() throws URISyntaxException {
        Path here = Path.of(StartUp.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        File jar = here.getParent().resolve("../../simulator/target/sinch-sms-simulator.jar").normalize().toFile();
        if (!jar.isFile()) {
            throw new IllegalStateException("There is no " + jar + ": build with mvn package first");
        }
        return jar;
    }
}
