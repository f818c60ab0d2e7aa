/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * A row that was left out.
 *
 * @param position   1-based row or line
 * @param shownValue its number, masked, or {@code null} where it had none
 * @param rule       what it must have been
 */
public record SkippedRow(long position, String shownValue, String rule) {
}
