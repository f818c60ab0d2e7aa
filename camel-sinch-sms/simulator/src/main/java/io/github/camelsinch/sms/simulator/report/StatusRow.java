/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.report;

import java.util.List;

import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;

/**
 * How many messages of a batch have one status and code.
 *
 * @param code       delivery code
 * @param status     status
 * @param count      above zero
 * @param recipients their numbers; {@code null} in a summary
 */
public record StatusRow(int code, DeliveryStatus status, int count, List<String> recipients) {

    @Override
    public String toString() {
        return "StatusRow[" + status + ", code=" + code + ", count=" + count + "]";
    }
}
