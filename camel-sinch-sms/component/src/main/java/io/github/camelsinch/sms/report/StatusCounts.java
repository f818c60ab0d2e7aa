/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.StatusCount;
import io.github.camelsinch.sms.ledger.Sha256;

/** What the rows of a batch report say together. */
final class StatusCounts {

    private StatusCounts() {
    }

    static int total(List<StatusCount> rows) {
        return rows.stream().map(StatusCount::count).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    }

    static boolean isFinal(StatusCount row) {
        return row.status() != null && row.status().isFinal();
    }

    static boolean areFinal(List<StatusCount> rows) {
        return rows.stream().allMatch(StatusCounts::isFinal);
    }

    static boolean areAll(List<StatusCount> rows, DeliveryStatus status) {
        return rows.stream().allMatch(row -> status.equals(row.status()));
    }

    /** The same for the same counts: 32 hex digits, which say no number and no text. */
    static String digest(BatchState state, List<StatusCount> rows) {
        String text = state + rows.stream().map(row -> " " + row.status() + "/" + row.code() + "=" + row.count()).sorted()
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
