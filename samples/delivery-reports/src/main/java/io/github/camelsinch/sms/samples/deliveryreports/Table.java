/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.util.List;

/**
 * A part of the summary.
 *
 * @param title   what it counts
 * @param columns headings
 * @param rows    cells, as many as there are headings
 */
record Table(String title, List<String> columns, List<List<String>> rows) {

    /** Whether a column is to be set flush right. */
    boolean isNumeric(int column) {
        return rows.stream().allMatch(row -> row.get(column).matches("[\\d,.]*( ms)?"));
    }
}
