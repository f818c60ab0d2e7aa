/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.github.camelsinch.sms.plan.CutSummary;
import io.github.camelsinch.sms.plan.SkippedRow;
import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * What became of a send: every recipient of the input is in a batch, a duplicate or skipped. It holds no numbers but
 * the masked ones of skipped rows.
 *
 * @param batches           the accepted batches, in order
 * @param summary           what was read and cut
 * @param replayed          whether all of it had been accepted by an earlier run, so that nothing was posted
 * @param reconciled        of how many batches the answer was lost and they were found by their reference
 * @param duplicateBatchIds batches that Sinch took although it had the same before: the limit of what can be prevented
 */
public record SendResult(
        List<SentBatch> batches, CutSummary summary, boolean replayed, int reconciled, List<String> duplicateBatchIds) {

    /** Copies of the lists are kept. */
    public SendResult {
        batches = List.copyOf(batches);
        duplicateBatchIds = List.copyOf(duplicateBatchIds);
    }

    /** Ids of the batches, in order, without those that could not be learned. */
    public List<String> batchIds() {
        List<String> ids = new ArrayList<>(batches.size());
        for (SentBatch batch : batches) {
            if (batch.batchId() != null) {
                ids.add(batch.batchId());
            }
        }
        return Collections.unmodifiableList(ids);
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
               + ", skipped=" + skipped() + ", parts=" + parts() + ", encoding=" + encoding()
               + ", replayed=" + replayed + ", reconciled=" + reconciled + ", duplicateBatchIds=" + duplicateBatchIds + "]";
    }
}
