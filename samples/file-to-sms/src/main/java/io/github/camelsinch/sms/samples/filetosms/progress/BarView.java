/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.progress;

import java.io.PrintStream;

/**
 * One line that is drawn over itself: carriage return and blanks only, which every terminal understands.
 */
final class BarView implements ProgressView {

    private final PrintStream out;
    private final ProgressLine line;
    private final int columns;
    private int drawn;

    BarView(PrintStream out, ProgressLine line, int columns) {
        this.out = out;
        this.line = line;
        this.columns = columns;
    }

    @Override
    public void show(Snapshot now) {
        // one column stays free: a full line would make some terminals go to the next one
        String text = line.bar(now, columns - 1);
        out.print("\r" + text + " ".repeat(Math.max(0, drawn - text.length())));
        out.flush();
        drawn = text.length();
    }

    @Override
    public void finish(Snapshot last) {
        show(last);
        out.println();
    }
}
