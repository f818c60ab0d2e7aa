/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processor time of this process by the kernel's own account of each thread, without the threads that compile: they
 * have their say while it warms up, and come and go later. Garbage collection counts. Linux only.
 */
public final class CpuClock {

    private static final Path TASKS = Path.of("/proc/self/task");

    private CpuClock() {
    }

    /** {@return nanoseconds since the start, of all threads that live but the compiler's} */
    public static long nanos() {
        return nanos(false);
    }

    /** {@return nanoseconds since the start, of all threads that live} */
    public static long nanosWithCompiler() {
        return nanos(true);
    }

    private static long nanos(boolean withCompiler) {
        long nanos = 0;
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                nanos += nanos(task, withCompiler);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nanos;
    }

    private static long nanos(Path task, boolean withCompiler) {
        try {
            if (!withCompiler && Files.readString(task.resolve("comm")).contains("CompilerThre")) {
                return 0;
            }
            String account = Files.readString(task.resolve("schedstat"));
            return Long.parseLong(account.substring(0, account.indexOf(' ')));
        } catch (IOException e) {
            return 0; // it ended in between
        }
    }
}
