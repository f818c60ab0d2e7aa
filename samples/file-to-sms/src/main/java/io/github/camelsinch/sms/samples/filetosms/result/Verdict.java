/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import io.github.camelsinch.sms.samples.filetosms.progress.Words;

/**
 * One sentence on how the job went, the same on the terminal and on the page.
 */
public final class Verdict {

    private Verdict() {
    }

    /**
     * @param  totals how it ended
     * @return        the sentence
     */
    public static String of(Totals totals) {
        RowCounts rows = totals.rows();
        String recipients = Words.count(rows.accepted(), "recipient");
        if (rows.notFinished() > 0) {
            String open = Words.count(rows.notFinished()) + " of " + recipients + (rows.notFinished() == 1 ? " has" : " have")
                          + " no final report";
            return totals.problem() == null ? open : open + ": " + totals.problem();
        }
        return rows.failed() > 0
                ? Words.count(rows.failed()) + " of " + recipients + " did not get the text"
                : "all of " + recipients + " got the text";
    }
}
