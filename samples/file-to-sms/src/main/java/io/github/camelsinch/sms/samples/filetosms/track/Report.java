/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.track;

import java.time.Instant;

/**
 * What a final delivery report says of one recipient.
 *
 * @param msisdn  country code and national number
 * @param batchId the batch that Sinch made
 * @param status  such as Delivered or Failed
 * @param code    Sinch's delivery code
 * @param at      when the message became final
 */
public record Report(long msisdn, String batchId, String status, int code, Instant at) {

    /** Does not show the number. */
    @Override
    public String toString() {
        return "Report[batchId=" + batchId + ", status=" + status + ", code=" + code + "]";
    }
}
