/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.check;

import java.util.List;
import java.util.Objects;

import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;

/**
 * A question about batches: what was accepted, scheduled and cancelled ones included, whatever the client was told.
 */
public final class BatchQuestion extends Question<SimulatedBatch, BatchQuestion> {

    private final SimulatorChecks checks;

    BatchQuestion(SimulatorChecks checks, List<Condition<SimulatedBatch>> conditions) {
        super(new Subject<>(
                "batch", "batches", checks.simulator()::batches, () -> checks.simulator().repeats().complete(), "keepBatches",
                Lines::batch),
              checks, conditions);
        this.checks = checks;
    }

    @Override
    BatchQuestion with(List<Condition<SimulatedBatch>> all) {
        return new BatchQuestion(checks, all);
    }

    /**
     * Those that name a number among their recipients.
     *
     * @param  number                   any spelling
     * @return                          the narrower question
     * @throws IllegalArgumentException if it is no number
     */
    public BatchQuestion to(String number) {
        String digits = Numbers.digits(number);
        return where("to " + digits, batch -> batch.to().contains(digits));
    }

    /**
     * Those from a sender.
     *
     * @param  originator exact
     * @return            the narrower question
     */
    public BatchQuestion from(String originator) {
        Objects.requireNonNull(originator, "originator");
        return where("from " + originator, batch -> originator.equals(batch.from()));
    }

    /**
     * Those with so many recipients.
     *
     * @param  count numbers and groups, as they were sent
     * @return       the narrower question
     */
    public BatchQuestion withRecipients(int count) {
        return where("with " + count + (count == 1 ? " recipient" : " recipients"), batch -> batch.to().size() == count);
    }

    /**
     * Those with this body.
     *
     * @param  body exact, with placeholders as they were sent; Base64 for a binary message
     * @return      the narrower question
     */
    public BatchQuestion withBody(String body) {
        Objects.requireNonNull(body, "body");
        return where("with the body " + Lines.quoted(body), batch -> body.equals(batch.body()));
    }

    /**
     * Those with a reference.
     *
     * @param  clientReference exact
     * @return                 the narrower question
     */
    public BatchQuestion withReference(String clientReference) {
        Objects.requireNonNull(clientReference, "clientReference");
        return where("with the reference " + clientReference, batch -> clientReference.equals(batch.clientReference()));
    }

    /**
     * Those that wait for their {@code send_at}, or did.
     *
     * @return the narrower question
     */
    public BatchQuestion scheduled() {
        return where("scheduled", batch -> batch.sendAt() != null);
    }

    /**
     * Those that were cancelled.
     *
     * @return the narrower question
     */
    public BatchQuestion canceled() {
        return where("canceled", SimulatedBatch::canceled);
    }

    /**
     * Those whose messages are all final.
     *
     * @return the narrower question
     */
    public BatchQuestion finished() {
        return where("finished", SimulatedBatch::finished);
    }
}
