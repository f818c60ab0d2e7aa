/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelsinch.sms.ledger.SegmentReference;
import io.github.camelsinch.sms.ledger.SendClaim;
import io.github.camelsinch.sms.plan.SendRequest;

/**
 * What all segments of one send share.
 *
 * @param context what all sends share
 * @param order   which send it is
 * @param request what is sent
 * @param waits   ends with the message's validity
 * @param claim   the right to work on it
 */
record ClaimedSend(SendContext context, SendOrder order, SendRequest request, Waits waits, SendClaim claim) {

    /** What stands in {@code client_reference} of a segment. */
    String reference(int index) {
        return context.policy().looksUp()
                ? SegmentReference.of(order.id(), index, request.clientReference()) : request.clientReference();
    }

    /**
     * Runs what follows an answer where the ledger may be written. Where no worker is left, a thread of its own must
     * do: what Sinch took must not be forgotten.
     */
    Executor afterAnswer() {
        if (!context.ledger().isBlocking()) {
            return Runnable::run;
        }
        return step -> {
            try {
                context.worker().execute(step);
            } catch (RejectedExecutionException e) {
                new Thread(step, "SinchSmsLastAnswer").start();
            }
        };
    }
}
