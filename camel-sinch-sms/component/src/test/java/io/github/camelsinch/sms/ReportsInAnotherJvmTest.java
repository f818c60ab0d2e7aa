/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The polling consumer in a JVM that is killed, and in one with little memory. */
class ReportsInAnotherJvmTest extends ReportsTestSupport {

    private static final long FIRST_NUMBER = 46_700_000_000L;
    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir
    Path folder;
    private Process child;

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0)
                .clock(SimulatorClock.stoppedAt(Instant.now().minus(Duration.ofHours(12)))).start();
    }

    @AfterEach
    void endChild() {
        child.destroyForcibly();
    }

    @Test
    void afterFourKillsNothingIsLostAndAtMostOneReportAKillIsRepeated_F64() throws Exception {
        int reports = 600;
        int kills = 4;
        sendAll(reports, 100);
        for (int kill = 1; kill <= kills; kill++) {
            int until = kill * 100;
            start("durable", NEVER);
            await().atMost(60, TimeUnit.SECONDS).pollInterval(Duration.ofMillis(5)).until(() -> lines().size() >= until);
            child.destroyForcibly().waitFor();
        }
        start("durable", NEVER);
        await().atMost(60, TimeUnit.SECONDS).until(() -> new HashSet<>(lines()).size() == reports);

        assertThat(lines()).hasSizeLessThanOrEqualTo(reports + kills);
        assertThat(lines().stream().map(line -> line.split(" ")[0]).distinct()).hasSize(reports);
    }

    @Test
    void twoHundredThousandWaitingReportsAreTakenIn64MegabytesOfHeap_F67() throws Exception {
        int reports = 200_000;
        sendAll(reports, 1000);

        start("memory", reports, "-Xmx64m");

        assertThat(child.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as(Files.readString(folder.resolve("output.txt"))).isZero();
        assertThat(lines().stream().distinct()).hasSize(reports);
    }

    /** Batches of which each is delivered at another second of the simulator's clock. */
    private void sendAll(int reports, int batchSize) {
        for (int first = 0; first < reports; first += batchSize) {
            send(LongStream.range(FIRST_NUMBER + first, FIRST_NUMBER + first + batchSize).mapToObj(String::valueOf).toList());
            sinch.clock().advance(Duration.ofSeconds(3));
        }
    }

    private List<String> lines() throws IOException {
        Path file = folder.resolve("lines.txt");
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        // the last line may be half written
        return Arrays.asList(text.substring(0, text.lastIndexOf('\n') + 1).split("\n"));
    }

    private void start(String memory, int reports, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        Stream.of(
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ReportsMain.class.getName(), sinch.baseUrl(), folder.toString(), String.valueOf(reports), memory)
                .forEach(command::add);
        child = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output.txt").toFile())).start();
    }
}
