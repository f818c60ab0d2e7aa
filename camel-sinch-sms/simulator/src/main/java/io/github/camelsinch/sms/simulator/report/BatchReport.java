/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.report;

import java.util.List;

/**
 * The report of a batch.
 *
 * @param media             whether it is of the MMS kind
 * @param batchId           the batch
 * @param totalMessageCount all messages of the batch, whatever the filter
 * @param rows              by code, then status; none with count 0
 * @param clientReference   of the batch; may be {@code null}
 */
public record BatchReport(boolean media, String batchId, int totalMessageCount, List<StatusRow> rows,
        String clientReference) {
}
