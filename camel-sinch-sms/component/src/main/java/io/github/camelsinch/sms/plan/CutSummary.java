/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.List;

import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * What was read and cut so far; final once {@link SegmentCutter#next()} has returned {@code null}.
 *
 * @param rows         rows read, blank lines not counted
 * @param recipients   rows that are sent to, each once, however many pieces its text has
 * @param duplicates   rows left out because the same text goes to the same number already
 * @param skipped      rows left out because they were bad
 * @param firstSkipped the first {@value #MAX_SKIPPED_ROWS} of them
 * @param segments     segments cut
 * @param parts        SMS parts predicted over all recipients and pieces
 * @param encoding     {@code UCS2} if any recipient's text needs it; {@code null} for mt_binary and mt_media
 */
public record CutSummary(
        long rows, long recipients, long duplicates, long skipped, List<SkippedRow> firstSkipped, int segments, long parts,
        SmsEncoding encoding) {

    /** How many skipped rows are kept one by one. */
    public static final int MAX_SKIPPED_ROWS = 1000;

    /** Copies the rows. */
    public CutSummary {
        firstSkipped = List.copyOf(firstSkipped);
    }
}
