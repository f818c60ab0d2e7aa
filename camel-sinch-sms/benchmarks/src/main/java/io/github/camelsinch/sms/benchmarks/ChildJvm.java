/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A main class in a process of its own, with the class path of this one. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    /**
     * Starts it with 256 MB of heap.
     *
     * @param  main        the class
     * @param  args        its arguments
     * @throws IOException if it cannot be started
     */
    public ChildJvm(Class<?> main, String... args) throws IOException {
        this(List.of("-Xmx256m"), main, args);
    }

    /**
     * Starts it.
     *
     * @param  options     of the virtual machine
     * @param  main        the class
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
    }

    /**
     * The next line that it prints.
     *
     * @return             without its end
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
     * Waits until it has ended by itself.
     *
     * @throws InterruptedException if the thread was interrupted while it waited
     * @throws IOException          if it did not end well within five minutes
     */
    public void join() throws InterruptedException, IOException {
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("the process did not end well");
        }
    }

    /**
     * SIGKILL, and waits until it is gone: what it wrote before is there, what it was about to write is not.
     *
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
