/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import io.github.camelsinch.sms.JavaProcess;

/** A {@link NodeMain} that runs. */
final class Node implements AutoCloseable {

    private final Process process;
    private volatile long left;

    private Node(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "node-reader");
        reader.setDaemon(true);
        reader.start();
    }

    static Node start(String redis, String key, int rate) {
        // one compiler and a small heap: three of them start beside the tests
        ProcessBuilder command = JavaProcess.of(
                List.of("-Xmx96m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), NodeMain.class, redis, key,
                String.valueOf(rate));
        try {
            return new Node(command.redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return how much it said last that it had sent} */
    long left() {
        return left;
    }

    /** As if the machine lost its power. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                left = Long.parseLong(line);
            }
        } catch (IOException killed) {
            // it says no more
        }
    }
}
