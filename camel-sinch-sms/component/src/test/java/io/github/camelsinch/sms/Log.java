/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Everything that is logged or printed while it is open; the test log still gets it. */
public final class Log implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    public Log() {
        PrintStream kept = new PrintStream(seen, true, StandardCharsets.UTF_8);
        System.setOut(kept);
        System.setErr(kept);
    }

    public String text() {
        return seen.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        err.print(text());
    }
}
