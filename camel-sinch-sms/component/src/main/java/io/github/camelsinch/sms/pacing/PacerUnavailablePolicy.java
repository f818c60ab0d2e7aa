/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

/** What a node does while the store that holds the shared rate cannot be asked. */
public enum PacerUnavailablePolicy {
    /** Nothing leaves until the store answers again: the rate is never exceeded. */
    STOP,
    /** Goes on at the rate divided by the number of nodes, alone. */
    SHARE
}
