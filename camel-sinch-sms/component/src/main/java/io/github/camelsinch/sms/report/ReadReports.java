/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;

/**
 * Which reports were read already, in memory. It remembers as much as one window holds: a report that the newest window
 * does not list lies before its start, and no later window reaches back there. For one thread at a time.
 */
public final class ReadReports {

    private Set<String> keys = Set.of();

    /**
     * Leaves out what was read already.
     *
     * @param  window all reports of the newest window
     * @return        those that neither the window before listed, nor this one earlier; in the same order
     */
    public List<RecipientDeliveryReport> keepNew(List<RecipientDeliveryReport> window) {
        Set<String> listed = new HashSet<>();
        List<RecipientDeliveryReport> fresh = new ArrayList<>();
        for (RecipientDeliveryReport report : window) {
            String key = ReportKeys.of(report);
            if (listed.add(key) && !keys.contains(key)) {
                fresh.add(report);
            }
        }
        keys = listed;
        return fresh;
    }

    /**
     * How much is in memory.
     *
     * @return the number of reports that are remembered
     */
    public int size() {
        return keys.size();
    }
}
