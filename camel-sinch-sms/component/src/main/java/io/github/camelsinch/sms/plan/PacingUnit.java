/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * What a rate counts. Sinch's plans count recipients: a batch to ten is ten messages.
 */
public enum PacingUnit {
    /** Every recipient counts one. */
    RECIPIENT,
    /** Every SMS part counts one, as predicted. */
    PART,
    /** Every request counts one, however many recipients it has. */
    REQUEST
}
