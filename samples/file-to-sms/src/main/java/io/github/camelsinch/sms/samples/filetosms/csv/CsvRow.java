/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.csv;

import java.util.List;

/**
 * One row of the file.
 *
 * @param row   its number as spreadsheets show it: the header is row 1, blank rows count
 * @param cells its cells without surrounding blanks; may be fewer or more than the header has
 */
public record CsvRow(int row, List<String> cells) {

    /**
     * @param  column an index into the header
     * @return        the cell, or the empty string where the row is too short
     */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Shows no cell: they hold numbers and names. */
    @Override
    public String toString() {
        return "CsvRow[row=" + row + ", cells=" + cells.size() + "]";
    }
}
