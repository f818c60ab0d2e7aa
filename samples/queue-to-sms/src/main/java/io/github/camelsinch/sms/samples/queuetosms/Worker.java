/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.queuetosms;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;

/**
 * The application in a process of its own, so that it can be killed.
 */
final class Worker implements AutoCloseable {

    private final ProcessBuilder builder;
    private Process process;

    /**
     * Starts it.
     *
     * @param log         its standard error is added there
     * @param environment its settings
     */
    Worker(Path log, Map<String, String> environment) throws IOException {
        File file = log.toFile();
        builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // C1 only and one collector thread: starts in half the time
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                "-cp", System.getProperty("java.class.path"), DemoWorker.class.getName())
                .redirectErrorStream(true).redirectOutput(Redirect.appendTo(file));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** As {@code kill -9}: it cannot write or say anything any more. */
    void killAndStartAgain() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = builder.start();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
