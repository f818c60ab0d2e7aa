/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.List;

import io.github.camelsinch.sms.plan.CutSummary;
import io.github.camelsinch.sms.plan.SkippedRow;
import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * What became of a send: every recipient of the input is in a batch, a duplicate or skipped. It holds no numbers but
 * the masked ones of skipped rows.
 *
 * @param batches the accepted batches, in order
 * @param summary what was read and cut
 */
public record SendResult(List<SentBatch> batches, CutSummary summary) {

    /** A copy of the list is kept. */
    public SendResult {
        batches = List.copyOf(batches);
    }

    /** Ids of the batches, in order. */
    public List<String> batchIds() {
        return batches.stream().map(SentBatch::batchId).toList();
    }

    /** Recipients that it was sent to; a group counts as one. */
    public long recipients() {
        return summary.recipients();
    }

    /** Rows left out because the same text goes to the same number already. */
    public long duplicates() {
        return summary.duplicates();
    }

    /** Rows left out because they cannot be sent to; only with {@code onBadRecipient=skip}. */
    public long skipped() {
        return summary.skipped();
    }

    /** The first of the skipped rows, with the reason. */
    public List<SkippedRow> firstSkipped() {
        return summary.firstSkipped();
    }

    /** Parts over all recipients, as predicted; a group counts as one recipient. */
    public long parts() {
        return summary.parts();
    }

    /** Predicted encoding; {@code UCS2} if any recipient's text needs it, {@code null} where the message is no text. */
    public SmsEncoding encoding() {
        return summary.encoding();
    }

    @Override
    public String toString() {
        return "SendResult[batches=" + batches.size() + ", recipients=" + recipients() + ", duplicates=" + duplicates()
               + ", skipped=" + skipped() + ", parts=" + parts() + ", encoding=" + encoding() + "]";
    }
}
