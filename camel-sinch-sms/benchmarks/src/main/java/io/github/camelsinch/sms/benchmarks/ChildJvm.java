/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A main class in a process of its own, with the class path of this one. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    /**
     * Starts it with a heap of 256 MB.
     *
     * @param  main        has the {@code main} method
     * @param  args        for it
     * @throws IOException if it does not start
     */
    public ChildJvm(Class<?> main, String... args) throws IOException {
        this("-Xmx256m", main, args);
    }

    /**
     * Starts it.
     *
     * @param  heap        such as {@code -Xmx64m}
     * @param  main        has the {@code main} method
     * @param  args        for it
     * @throws IOException if it does not start
     */
    public ChildJvm(String heap, Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-cp",
                        System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        output = process.inputReader();
    }

    /**
     * Waits for the next line that it prints.
     *
     * @return             without its end
     * @throws IOException if it ended instead
     */
    public String line() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the process ended without saying what was expected");
        }
        return line;
    }

    /**
     * Says a line to it.
     *
     * @param  line        without its end
     * @throws IOException if it does not listen any more
     */
    public void say(String line) throws IOException {
        process.outputWriter().write(line + "\n");
        process.outputWriter().flush();
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
     * @throws InterruptedException if this thread is
     * @throws IOException          if it did not end well within five minutes
     */
    public void join() throws InterruptedException, IOException {
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("the process did not end well");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
