/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.batch;

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
 * @param expireAt        when to give up; never {@code null}
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

    @Override
    public String toString() {
        return "BatchDefinition[" + to + ", " + content + ", sendAt=" + sendAt + ", expireAt=" + expireAt + "]";
    }
}
