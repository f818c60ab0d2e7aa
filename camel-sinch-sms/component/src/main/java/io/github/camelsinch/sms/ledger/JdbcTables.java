/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

/**
 * What a claim writes to.
 *
 * @param transactions how
 * @param sends        one row a send
 * @param segments     one row a segment
 * @param batches      one row an open batch
 */
record JdbcTables(Transactions transactions, SendTable sends, SegmentTable segments, BatchTable batches) {
}
