/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

/**
 * Which lane a send waits in. A send of a higher lane passes those of a lower one that have not left yet; within a lane
 * the order is kept.
 */
public enum Priority {
    /** The lane of bulk sends and everything else. It keeps at least a tenth of the rate. */
    NORMAL,
    /** The lane of what somebody waits for, such as one-time codes. */
    HIGH
}
