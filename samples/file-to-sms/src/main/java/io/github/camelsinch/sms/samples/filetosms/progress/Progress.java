/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.progress;

import java.io.PrintStream;
import java.time.Duration;

import io.github.camelsinch.sms.samples.filetosms.track.Tally;

/**
 * Shows on a terminal or in a log how far the job is. Called by one thread, a few times a second.
 */
public final class Progress {

    private final ProgressView view;
    private final int limit;

    private Progress(ProgressView view, int limit) {
        this.view = view;
        this.limit = limit;
    }

    /**
     * @param  mode     not {@link ProgressMode#AUTO}
     * @param  out      where to
     * @param  terminal what {@code out} goes to
     * @param  limit    the plan's rate in messages a second
     * @return          the display
     */
    public static Progress of(ProgressMode mode, PrintStream out, Terminal terminal, int limit) {
        ProgressLine line = new ProgressLine(terminal.separator());
        ProgressView view = switch (mode) {
            case BAR -> new BarView(out, line, terminal.columns());
            case PLAIN -> new PlainView(out, line);
            case NONE -> ProgressView.NONE;
            case AUTO -> throw new IllegalArgumentException("auto must be resolved to bar or plain before");
        };
        return new Progress(view, limit);
    }

    /**
     * @param tally     what is settled
     * @param perSecond rows settled a second, lately
     * @param elapsed   since the job began to send
     */
    public void update(Tally tally, double perSecond, Duration elapsed) {
        view.show(new Snapshot(tally, perSecond, limit, elapsed));
    }

    /**
     * The last state, which is shown in any case; its rate is the whole job's.
     *
     * @param tally   what is settled
     * @param elapsed since the job began to send
     */
    public void finish(Tally tally, Duration elapsed) {
        double seconds = Math.max(elapsed.toNanos(), 1) / 1e9;
        view.finish(new Snapshot(tally, tally.settled() / seconds, limit, elapsed));
    }
}
