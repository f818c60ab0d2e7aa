/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;

/**
 * Groups the messages of a batch into the rows of its report. Not thread-safe.
 */
public final class StatusRows {

    private final ReportFilter filter;
    private final boolean full;
    private final TreeMap<Key, Row> rows
            = new TreeMap<>(Comparator.comparingInt(Key::code).thenComparing(Key::status));

    /**
     * No rows yet.
     *
     * @param filter what counts
     * @param full   whether the rows name the recipients
     */
    public StatusRows(ReportFilter filter, boolean full) {
        this.filter = filter;
        this.full = full;
    }

    /**
     * Counts one message.
     *
     * @param msisdn its recipient, packed
     * @param status its status
     * @param code   its code
     */
    public void add(long msisdn, DeliveryStatus status, int code) {
        if (filter.accepts(status, code)) {
            rows.computeIfAbsent(new Key(code, status), key -> new Row()).add(msisdn, full);
        }
    }

    /**
     * The rows.
     *
     * @return by code, then status
     */
    public List<StatusRow> toList() {
        List<StatusRow> list = new ArrayList<>(rows.size());
        rows.forEach((key, row) -> list
                .add(new StatusRow(key.code(), key.status(), row.count, full ? List.copyOf(row.recipients) : null)));
        return list;
    }

    private record Key(int code, DeliveryStatus status) {
    }

    private static final class Row {

        private final List<String> recipients = new ArrayList<>();
        private int count;

        void add(long msisdn, boolean named) {
            count++;
            if (named) {
                recipients.add(Msisdn.digits(msisdn));
            }
        }
    }
}
