/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe.micrometer;

import java.util.Locale;
import java.util.Set;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.DeliveryStatus;

/**
 * The values of the tags {@code state} and {@code code}. Both are open sets at Sinch, and closed ones here: a registry
 * keeps every value for ever.
 */
final class RecipientStates {

    private static final String OTHER = "other";
    private static final String NONE = "none";
    private static final Set<DeliveryStatus> KNOWN = Set.of(
            DeliveryStatus.QUEUED, DeliveryStatus.DISPATCHED, DeliveryStatus.DELIVERED, DeliveryStatus.FAILED,
            DeliveryStatus.EXPIRED, DeliveryStatus.REJECTED, DeliveryStatus.ABORTED, DeliveryStatus.CANCELLED,
            DeliveryStatus.DELETED, DeliveryStatus.UNKNOWN);
    /** Codes of carriers and of Sinch are below, see {@link io.github.camelsinch.sms.report.CodeClass}. */
    private static final int CODES = 500;

    private RecipientStates() {
    }

    static String of(DeliveryStatus status) {
        return status != null && KNOWN.contains(status) ? status.value().toLowerCase(Locale.ROOT) : OTHER;
    }

    static String code(Integer code) {
        if (code == null) {
            return NONE;
        }
        return code >= 0 && code < CODES ? code.toString() : OTHER;
    }

    /** Of recipients whose batch was not accepted; no status of a delivery report is called so. */
    static String ofUnsent(Throwable failure) {
        Outcome outcome = failure instanceof SinchSmsException known ? known.getOutcome() : Outcome.UNKNOWN;
        return switch (outcome) {
            case REJECTED -> "refused";
            case NOT_SENT -> "not_sent";
            case UNKNOWN, ACCEPTED -> "in_doubt";
        };
    }
}
