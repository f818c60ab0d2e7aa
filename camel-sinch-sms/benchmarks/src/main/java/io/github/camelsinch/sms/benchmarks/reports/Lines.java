/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the processes that are killed leave behind: a line for each report that a route has done with. */
record Lines(List<String> all) {

    /** Before the first process has written, there is no file. */
    static Lines of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Lines(List.of());
        }
        String text = Files.readString(file);
        // the last line may be half written
        return new Lines(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
    }

    int distinct() {
        return (int) all.stream().distinct().count();
    }

    /** Reports whose route was done with them more than once; a line holds recipient and key, so the keys are equal. */
    int repeated() {
        return all.size() - distinct();
    }

    /** Recipients that got two keys: nobody could tell that the second is a repetition. */
    int underAnotherKey() {
        return distinct() - (int) all.stream().map(line -> line.split(" ")[0]).distinct().count();
    }
}
