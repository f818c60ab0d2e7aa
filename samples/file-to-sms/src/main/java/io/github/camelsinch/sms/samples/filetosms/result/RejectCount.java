/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

/**
 * How many rows were rejected for one reason.
 *
 * @param reason in words
 * @param count  rows
 */
public record RejectCount(String reason, int count) {
}
