/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MillionRowsTest {

    private static final int ROWS = 1_000_000;
    /** A line is a string, a recipient and an addressee, none of which is kept. */
    private static final long BYTES_PER_ROW = 300;

    @TempDir
    private static Path folder;
    private static Path file;

    @BeforeAll
    static void writeAMillionLines() throws IOException {
        file = folder.resolve("numbers.txt");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            for (int i = 0; i < ROWS; i++) {
                out.write("+46 7");
                out.write(Long.toString(10_000_000 + (i * 7919L) % 90_000_000));
                out.newLine();
            }
        }
    }

    @Test
    void b18_aMillionLinesAreAThousandSegments() {
        CutSummary summary = drain(CutRules.DEFAULT);
        assertThat(summary.segments()).isEqualTo(1000);
        assertThat(summary.recipients()).isEqualTo(ROWS);
        assertThat(summary.duplicates()).isZero();
        assertThat(summary.parts()).isEqualTo(ROWS);
    }

    @Test
    void whatAMillionRowsTakeIsBoundedPerRow() {
        long before = AllocatedMemory.ofThisThread();
        drain(CutRules.DEFAULT);
        assertThat(AllocatedMemory.ofThisThread() - before).isLessThan(ROWS * BYTES_PER_ROW);
    }

    @Test
    void withoutDeduplicationNothingGrowsWithTheRows() {
        CutRules rules = CutRules.builder().deduplicate(false).build();
        try (SegmentCutter cutter = new SegmentCutter(Cuts.text("Hello"), RecipientInputs.of(file, null), rules)) {
            long first = allocatedBySegment(cutter);
            for (int i = 2; i < 900; i++) {
                cutter.next();
            }
            assertThat(allocatedBySegment(cutter)).isLessThanOrEqualTo(first + (64 << 10));
        }
    }

    private static long allocatedBySegment(SegmentCutter cutter) {
        cutter.next();
        long before = AllocatedMemory.ofThisThread();
        assertThat(cutter.next()).isNotNull();
        return AllocatedMemory.ofThisThread() - before;
    }

    private static CutSummary drain(CutRules rules) {
        try (SegmentCutter cutter = new SegmentCutter(Cuts.text("Hello"), RecipientInputs.of(file, null), rules)) {
            Segment segment = cutter.next();
            while (segment != null) {
                segment = cutter.next();
            }
            return cutter.summary();
        }
    }
}
