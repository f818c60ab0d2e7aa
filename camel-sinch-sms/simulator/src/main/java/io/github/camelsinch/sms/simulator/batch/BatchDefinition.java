/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.batch;

import java.time.Duration;
import java.time.Instant;

/**
 * What a send, update or replace asked for, checked and with the defaults filled in. A {@code null} component was not
 * given and has no default.
 *
 * @param to              recipients
 * @param from            originator
 * @param content         what is sent
 * @param deliveryReport  {@code none}, {@code summary}, {@code full}, {@code per_recipient} or
 *                        {@code per_recipient_final}
 * @param sendAt          when to start; {@code null} = at once
 * @param expireAt        when to give up; {@code null} only until {@link #livingFrom} is called
 * @param expireAtGiven   whether that was asked for, so that it does not move with {@code sendAt}
 * @param callbackUrl     where Sinch would send reports
 * @param clientReference the caller's own mark
 * @param feedbackEnabled whether delivery feedback is accepted
 * @param fromTon         type of number of {@code from}
 * @param fromNpi         numbering plan of {@code from}
 */
public record BatchDefinition(Recipients to, String from, BatchContent content, String deliveryReport, Instant sendAt,
        Instant expireAt, boolean expireAtGiven, String callbackUrl, String clientReference, Boolean feedbackEnabled,
        Integer fromTon, Integer fromNpi) {

    /** From {@code send_at} to {@code expire_at}: the default, and the most that Sinch allows. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(3);

    /**
     * Fills in when to give up, if that was not asked for.
     *
     * @param  start when it begins to live unless its {@code sendAt} is later
     * @return       a copy with {@code expireAt}
     */
    public BatchDefinition livingFrom(Instant start) {
        if (expireAt != null) {
            return this;
        }
        Instant begin = sendAt == null || sendAt.isBefore(start) ? start : sendAt;
        return new BatchDefinition(
                to, from, content, deliveryReport, sendAt, begin.plus(LONGEST_LIFE),
                expireAtGiven, callbackUrl, clientReference, feedbackEnabled, fromTon, fromNpi);
    }

    @Override
    public String toString() {
        return "BatchDefinition[" + to + ", " + content + ", sendAt=" + sendAt + ", expireAt=" + expireAt + "]";
    }
}
