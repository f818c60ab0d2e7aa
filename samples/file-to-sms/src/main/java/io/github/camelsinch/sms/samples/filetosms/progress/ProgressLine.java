/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Words for a {@link Snapshot}, such as
 * {@code 52 % 5,212/10,000 settled · 300/s of 300 · delivered 4,870 · failed 31 · ETA 2:40}.
 */
final class ProgressLine {

    private static final int BAR_CELLS = 10;

    private final String separator;

    /**
     * @param separator between the facts; a terminal may not know the middle dot
     */
    ProgressLine(String separator) {
        this.separator = separator;
    }

    /** The facts without a bar. */
    String plain(Snapshot now) {
        return String.join(separator, facts(now));
    }

    /**
     * A bar and as many facts as fit, the less important ones left out first.
     *
     * @param columns the terminal's width
     */
    String bar(Snapshot now, int columns) {
        List<String> facts = facts(now);
        String line = bar(now) + " " + String.join(separator, facts);
        while (line.length() > columns && facts.size() > 1) {
            // the last one is the time that is left; of the others the later ones matter less
            facts.remove(facts.size() > 2 ? facts.size() - 2 : 1);
            line = bar(now) + " " + String.join(separator, facts);
        }
        return line.length() > columns ? line.substring(0, columns) : line;
    }

    private static String bar(Snapshot now) {
        int filled = now.percent() * BAR_CELLS / 100;
        return "[" + "#".repeat(filled) + "-".repeat(BAR_CELLS - filled) + "]";
    }

    private static List<String> facts(Snapshot now) {
        List<String> facts = new ArrayList<>();
        facts.add(String.format("%3d %% %s/%s settled", now.percent(), Words.count(now.tally().settled()),
                Words.count(now.tally().total())));
        facts.add(Words.count(Math.round(now.perSecond())) + "/s of " + Words.count(now.limit()));
        facts.add("delivered " + Words.count(now.tally().delivered()));
        facts.add("failed " + Words.count(now.tally().failed()));
        facts.add(time(now));
        return facts;
    }

    private static String time(Snapshot now) {
        if (now.tally().complete()) {
            return "took " + Words.clock(now.elapsed());
        }
        Duration remaining = now.remaining();
        return "ETA " + (remaining == null ? "-" : Words.clock(remaining));
    }
}
