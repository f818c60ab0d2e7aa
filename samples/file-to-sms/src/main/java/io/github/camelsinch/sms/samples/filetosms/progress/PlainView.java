/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.progress;

import java.io.PrintStream;
import java.time.Duration;

/**
 * A line for each tenth of the job, and every ten seconds when it is slow: fit for files and logs.
 */
final class PlainView implements ProgressView {

    private static final int STEP_PERCENT = 10;
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final PrintStream out;
    private final ProgressLine line;
    private int shownStep;
    private Duration shownAt = Duration.ZERO;

    PlainView(PrintStream out, ProgressLine line) {
        this.out = out;
        this.line = line;
    }

    @Override
    public void show(Snapshot now) {
        int step = now.percent() / STEP_PERCENT;
        boolean due = now.elapsed().minus(shownAt).compareTo(INTERVAL) >= 0;
        // the end has its own line
        if ((step > shownStep || due) && !now.tally().complete()) {
            print(now, step);
        }
    }

    @Override
    public void finish(Snapshot last) {
        print(last, last.percent() / STEP_PERCENT);
    }

    private void print(Snapshot now, int step) {
        out.println(line.plain(now));
        out.flush();
        shownStep = step;
        shownAt = now.elapsed();
    }
}
