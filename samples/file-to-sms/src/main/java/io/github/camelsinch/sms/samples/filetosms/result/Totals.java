/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.util.List;

import io.github.camelsinch.sms.samples.filetosms.ExitCode;

/**
 * How a job ended.
 *
 * @param rows     every row, in exactly one place
 * @param statuses settled rows by status and code, the most frequent first
 * @param exit     how the process ends
 * @param problem  what stopped sending, or {@code null}
 */
public record Totals(RowCounts rows, List<StatusCount> statuses, ExitCode exit, String problem) {
}
