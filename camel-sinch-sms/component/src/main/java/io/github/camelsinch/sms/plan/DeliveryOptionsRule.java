/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.List;

/**
 * Reports and references (Sinch SMS API, {@code delivery_report} and {@code client_reference}).
 */
final class DeliveryOptionsRule {

    private static final List<String> REPORTS = List.of("none", "summary", "full", "per_recipient", "per_recipient_final");
    private static final int MAX_REFERENCE = 2048;

    private DeliveryOptionsRule() {
    }

    static void check(SendRequest request) {
        String report = request.deliveryReport();
        if (report != null && !REPORTS.contains(report)) {
            throw InvalidInputException.ofValue("deliveryReport", report, "must be one of " + REPORTS);
        }
        if (request.clientReference() != null) {
            checkReference(request.clientReference());
        }
    }

    /** Batches are looked up by it as part of an address, where other characters have no agreed spelling. */
    private static void checkReference(String reference) {
        if (reference.length() > MAX_REFERENCE) {
            throw InvalidInputException.ofValue("clientReference", reference,
                    "must be at most " + MAX_REFERENCE + " characters long, has "
                                                                              + reference.length());
        }
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c < ' ' || c > '~') {
                throw InvalidInputException.ofValue("clientReference", reference,
                        String.format("must be printable ASCII, has U+%04X at character %d", reference.codePointAt(i), i + 1));
            }
        }
    }
}
