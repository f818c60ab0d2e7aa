/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.check;

import java.util.Map;

import io.github.camelsinch.sms.samples.filetosms.track.RecipientTable;

/**
 * What the check found: all that is known before anything is sent.
 *
 * @param recipients the rows to send
 * @param rows       rows of the file, without header and blank ones
 * @param rejected   rejected rows by reason, in the order of the reasons
 * @param duplicates rows whose number has the same text in an earlier row
 * @param parts      parts of all rows to send
 * @param ucs2       rows to send whose text needs UCS-2
 * @param unusual    rows to send whose number is of no known range
 */
public record CheckedFile(
        RecipientTable recipients, int rows, Map<RejectReason, Integer> rejected, int duplicates, long parts, int ucs2,
        int unusual) {

    /**
     * @return all rejected rows
     */
    public int rejectedRows() {
        return rejected.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * @return rows to send
     */
    public int toSend() {
        return recipients.size();
    }
}
