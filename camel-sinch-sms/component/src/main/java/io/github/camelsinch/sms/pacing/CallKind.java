/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

/**
 * What a call to the server is for, which decides how it waits for its turn in an {@link InFlightLimit}.
 */
public enum CallKind {
    /** Bulk sends and everything else that changes something. */
    NORMAL,
    /** What somebody waits for: passes NORMAL calls that have not started. */
    HIGH,
    /** Changes nothing: passes NORMAL calls too, and a pause that the server asked of sends does not hold it back. */
    LOOK_UP
}
