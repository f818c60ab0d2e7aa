/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tables for a terminal.
 */
final class SummaryText {

    private SummaryText() {
    }

    static String of(List<Table> tables) {
        return tables.stream().map(SummaryText::of).collect(Collectors.joining("\n"));
    }

    private static String of(Table table) {
        return Stream.concat(Stream.of(table.columns()), table.rows().stream())
                .map(row -> IntStream.range(0, row.size()).mapToObj(column -> padded(table, column, row.get(column)))
                        .collect(Collectors.joining("  ")).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static String padded(Table table, int column, String cell) {
        int width = Stream.concat(Stream.of(table.columns()), table.rows().stream())
                .mapToInt(row -> row.get(column).length()).max().orElse(0);
        return String.format(table.isNumeric(column) ? "%" + width + "s" : "%-" + width + "s", cell);
    }
}
