/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.camelsinch.sms.samples.filetosms.ExitCode;

/**
 * The sums of a job. Holds no phone number, so it may be shown around.
 *
 * @param job       what its delivery reports are known by
 * @param file      the name of the file that was sent
 * @param server    who took the messages
 * @param text      the text with its placeholders
 * @param startedAt when sending began
 * @param elapsed   from then to the last report, or to the end of waiting
 * @param limit     the plan's rate in messages a second
 * @param rows      every row, in exactly one place
 * @param statuses  settled rows by status and code, the most frequent first
 * @param rejects   rejected rows by reason, the most frequent first
 * @param parts     parts that all texts take
 * @param ucs2      texts that need UCS-2
 * @param unusual   numbers of no known range
 * @param batches   batches that were seen in reports
 * @param timeline  when rows became final
 * @param exit      how the process ends
 * @param problem   what stopped sending, or {@code null}
 */
public record JobSummary(
        String job, String file, String server, String text, Instant startedAt, Duration elapsed, int limit, RowCounts rows,
        List<StatusCount> statuses, List<RejectCount> rejects, long parts, int ucs2, int unusual, int batches,
        Timeline timeline, ExitCode exit, String problem) {

    /**
     * @return how it ended
     */
    public Totals totals() {
        return new Totals(rows, statuses, exit, problem);
    }

    /**
     * @return settled rows a second, over the whole job
     */
    public double perSecond() {
        return elapsed.isZero() ? 0 : rows.settled() * 1e9 / elapsed.toNanos();
    }
}
