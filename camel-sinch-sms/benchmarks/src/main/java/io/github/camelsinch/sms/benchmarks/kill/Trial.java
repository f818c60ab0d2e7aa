/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;

/**
 * Work that processes do one after the other, each killed or not, at a simulator in this process that outlives them.
 */
final class Trial implements AutoCloseable {

    private static final int PATIENCE_MINUTES = 10;
    private static final int MOST_STARTS = 500;

    private final Class<?> program;
    private final Work work;
    private final Path dir;
    private final SinchSmsSimulator sinch;
    private int starts;
    private Process process;

    /**
     * @param program {@link Sending} or {@link NaiveSending}
     * @param work    to be done
     * @param dir     an empty folder for what the processes write
     */
    Trial(Class<?> program, Work work, Path dir) {
        this.program = program;
        this.work = work;
        this.dir = dir;
        this.sinch = SinchSmsSimulator.builder().servicePlanId("plan").token("token").messagesPerSecond(0).socketFaults(true)
                .start();
    }

    SinchSmsSimulator sinch() {
        return sinch;
    }

    /** Starts a process and waits until it begins to send. */
    void start(Options options, KillPoint point) throws IOException {
        if (++starts > MOST_STARTS) {
            throw new IOException("no process gets the work done: " + Files.readString(log()));
        }
        List<String> command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(
                sinch.baseUrl(), dir.resolve("state").toString(), Integer.toString(work.sends()),
                Integer.toString(work.recipients()), options.toString(), point.toString()));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        BufferedReader output = process.inputReader();
        if (!Sending.READY.equals(output.readLine())) {
            throw new IOException("the process did not begin to send: " + Files.readString(log()));
        }
    }

    /** Whether it has ended by itself within that time. */
    boolean hasEndedAfter(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL; what the process wrote before is there, what it was about to write is not. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** Waits for the end of the process: 0 if the work is done, 1 if it was given up, 137 if the process died. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the process neither ends nor dies");
        }
        return process.exitValue();
    }

    /** Starts processes, and lets them live, until one has done the work; gives how many could not. */
    int complete(Options options) throws IOException, InterruptedException {
        int givenUp = 0;
        start(options, KillPoint.NONE);
        while (exitCode() != 0) {
            givenUp++;
            start(options, KillPoint.NONE);
        }
        return givenUp;
    }

    Oracle oracle() {
        return Oracle.of(work.numbers(), sinch.messages().stream().map(SimulatedMessage::number).toList());
    }

    /** What the processes said on standard error. */
    Path log() {
        return dir.resolve("log");
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
        sinch.close();
    }
}
