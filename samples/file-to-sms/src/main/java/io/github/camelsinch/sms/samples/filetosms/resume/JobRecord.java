/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.resume;

/**
 * A job as the ledger folder remembers it, in a file of its own. No number, no text, no name of a file is in it.
 *
 * @param campaign  stands for file name, text, sender and server
 * @param round     1, and one more each time the same file is sent anew
 * @param startedAt when sending began, in ISO-8601
 * @param sent      whether Sinch has accepted every batch
 * @param results   the folder of its results
 */
record JobRecord(String campaign, int round, String startedAt, boolean sent, String results) {
}
