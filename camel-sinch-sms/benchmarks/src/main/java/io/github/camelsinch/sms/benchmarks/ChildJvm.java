/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A main class in a process of its own, with the class path of this one. */
public final class ChildJvm implements AutoCloseable {

    private static final String USUAL_HEAP = "-Xmx256m";

    private final Process process;
    private final BufferedReader output;
    private final PrintWriter input;

    /**
     * Starts it with a heap of 256 MB.
     *
     * @param  main        to start
     * @param  args        its arguments
     * @throws IOException if it cannot be started
     */
    public ChildJvm(Class<?> main, String... args) throws IOException {
        this(List.of(USUAL_HEAP), main, args);
    }

    /**
     * @param  options     of the virtual machine
     * @param  main        to start
     * @param  args        its arguments
     * @throws IOException if it cannot be started
     */
    public ChildJvm(List<String> options, Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        output = process.inputReader();
        input = new PrintWriter(process.outputWriter(), true);
    }

    /**
     * @return             the next line that it prints
     * @throws IOException if it ended before
     */
    public String line() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the process ended without saying what was expected");
        }
        return line;
    }

    /**
     * @param line for its standard input
     */
    public void tell(String line) {
        input.println(line);
    }

    /**
     * The processor time that it has used.
     *
     * @return of all its threads
     */
    public Duration cpu() {
        return process.toHandle().info().totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("this system does not tell the processor time of a process"));
    }

    /**
     * Waits until it has ended by itself.
     *
     * @throws InterruptedException if this thread is to stop
     * @throws IOException          if it did not end well
     */
    public void join() throws InterruptedException, IOException {
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("the process did not end well");
        }
    }

    /**
     * SIGKILL, and waits until it is gone: what it wrote before is there, what it was about to write is not.
     *
     * @throws InterruptedException if this thread is to stop
     */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
