/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/**
 * A page of recipient reports, newest first. Pages shift while new reports arrive.
 *
 * @param count           how many match on all pages
 * @param page            from 0
 * @param pageSize        how many this page holds, not how many were asked for: 0 on the page past the end
 * @param deliveryReports the entries that could be read
 * @param setAside        the entries that do not have a report's form
 */
@WireNames
@JsonDeserialize(using = ReportPageReader.class)
public record DeliveryReportPage(int count, int page, int pageSize, List<RecipientDeliveryReport> deliveryReports,
        @JsonIgnore List<UnreadableReport> setAside) {

    /**
     * Copies the lists.
     */
    public DeliveryReportPage {
        deliveryReports = deliveryReports == null ? List.of() : List.copyOf(deliveryReports);
        setAside = setAside == null ? List.of() : List.copyOf(setAside);
    }

    /**
     * A page on which every entry could be read.
     *
     * @param count           how many match on all pages
     * @param page            from 0
     * @param pageSize        how many this page holds
     * @param deliveryReports the entries
     */
    public DeliveryReportPage(int count, int page, int pageSize, List<RecipientDeliveryReport> deliveryReports) {
        this(count, page, pageSize, deliveryReports, List.of());
    }

    /**
     * How many entries it lists, readable or not.
     *
     * @return 0 on the page past the end
     */
    public int entries() {
        return deliveryReports.size() + setAside.size();
    }

    /**
     * How many entries could not be read.
     *
     * @return 0 on a sound page
     */
    public int unreadable() {
        return setAside.size();
    }

    @Override
    public String toString() {
        return "DeliveryReportPage[count=" + count + ", page=" + page + ", pageSize=" + pageSize + ", deliveryReports="
               + Shown.entries(deliveryReports) + ", unreadable=" + unreadable() + "]";
    }
}
