/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * Counts what is read and cut. Not thread-safe.
 */
final class Tally {

    private final List<SkippedRow> firstSkipped = new ArrayList<>();
    private long rows;
    private long recipients;
    private long duplicates;
    private long skipped;
    private int segments;
    private long parts;
    private SmsEncoding encoding;

    void row() {
        rows++;
    }

    void recipient() {
        recipients++;
    }

    void duplicate() {
        duplicates++;
    }

    void skipped(long position, InvalidInputException refusal) {
        skipped++;
        if (firstSkipped.size() < CutSummary.MAX_SKIPPED_ROWS) {
            firstSkipped.add(new SkippedRow(position, refusal.shownValue(), refusal.rule()));
        }
    }

    /** {@return the index of the next segment} */
    int segment(Piece piece) {
        parts += piece.parts();
        encoding = TextMeter.either(piece.encoding(), encoding);
        return segments++;
    }

    /** {@return the refusal of a send without recipients, or {@code null} where there are some} */
    InvalidInputException emptiness() {
        if (recipients > 0) {
            return null;
        }
        String rule = "must hold at least one recipient";
        if (skipped > 0) {
            SkippedRow first = firstSkipped.get(0);
            rule += "; all " + rows + " rows were skipped, row " + first.position() + " because it " + first.rule();
        }
        return InvalidInputException.ofHidden("to", rule);
    }

    CutSummary summary() {
        return new CutSummary(rows, recipients, duplicates, skipped, firstSkipped, segments, parts, encoding);
    }
}
