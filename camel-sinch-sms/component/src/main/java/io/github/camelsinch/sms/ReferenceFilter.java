/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.function.Predicate;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.ledger.SegmentReference;

/**
 * The option {@code clientReference} of the polling consumer. Sinch can only compare whole references, and behind the
 * user's own stands one of each segment, so it is compared here.
 */
record ReferenceFilter(String wanted) implements Predicate<RecipientDeliveryReport> {

    @Override
    public boolean test(RecipientDeliveryReport report) {
        String reference = report.clientReference();
        return wanted == null || wanted.equals(reference) || wanted.equals(SegmentReference.usersOwn(reference));
    }

    /** What Sinch can be asked for: the reference of one segment; {@code null} if that is not what is wanted. */
    String whole() {
        return wanted == null || wanted.equals(SegmentReference.usersOwn(wanted)) ? null : wanted;
    }
}
