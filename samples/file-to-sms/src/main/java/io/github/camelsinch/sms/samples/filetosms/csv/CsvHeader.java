/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of the columns, and which of them holds the phone number.
 *
 * @param names        the names in the order of the file
 * @param numberColumn the index of the column with the number
 */
public record CsvHeader(List<String> names, int numberColumn) {

    /** Names of the number column that need no option. */
    public static final List<String> KNOWN_NUMBER_COLUMNS = List.of("to", "msisdn", "phone", "mobile");

    /**
     * @param  names        the first row of the file
     * @param  numberColumn the name that the user gave, or {@code null} to look for a known one
     * @return              the header
     * @throws CsvException when names repeat, or when the number column is missing or not the only one
     */
    public static CsvHeader of(List<String> names, String numberColumn) throws CsvException {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new CsvException("the header names column '" + name + "' twice");
            }
        }
        return new CsvHeader(List.copyOf(names), numberColumn == null ? known(names) : named(names, numberColumn));
    }

    /**
     * @param  name a column's name, upper and lower case are the same
     * @return      its index, or -1
     */
    public int indexOf(String name) {
        int exact = names.indexOf(name);
        return exact >= 0 ? exact : indexOf(names, name);
    }

    private static int named(List<String> names, String numberColumn) throws CsvException {
        int index = indexOf(names, numberColumn);
        if (index < 0) {
            throw new CsvException(
                    "--number-column " + numberColumn + ": the file has no such column, only " + String.join(", ", names));
        }
        return index;
    }

    private static int known(List<String> names) throws CsvException {
        List<String> found = names.stream().filter(name -> KNOWN_NUMBER_COLUMNS.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        if (found.size() != 1) {
            throw new CsvException(
                    (found.isEmpty()
                            ? "no column is called to, msisdn, phone or mobile"
                            : "several columns may hold the number: " + String.join(", ", found))
                                   + "; say with --number-column which of " + String.join(", ", names) + " does");
        }
        return names.indexOf(found.get(0));
    }

    private static int indexOf(List<String> names, String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
