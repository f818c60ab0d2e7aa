/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.csv;

/**
 * Which character parts the cells: what a spreadsheet writes depends on the country of its user.
 */
final class Delimiter {

    private static final String CANDIDATES = ",;\t|";

    private Delimiter() {
    }

    /**
     * @param  header the first line of the file
     * @return        the candidate that occurs most often outside quotes; a comma where none does
     */
    static char of(String header) {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            quoted ^= c == '"';
            int candidate = CANDIDATES.indexOf(c);
            if (candidate >= 0 && !quoted) {
                counts[candidate]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }
}
