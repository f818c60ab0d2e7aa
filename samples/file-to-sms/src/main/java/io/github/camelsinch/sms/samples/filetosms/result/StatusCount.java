/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

/**
 * How many rows ended in one way.
 *
 * @param status the final status
 * @param code   Sinch's delivery code
 * @param count  rows
 */
public record StatusCount(String status, int code, int count) {
}
