/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * What to look up: the batch, and the filters of lists and reports. Headers of the same names win.
 */
@UriParams
public class QueryConfiguration {

    @UriParam(label = "producer")
    private String batchId;

    @UriParam(label = "producer")
    private String recipient;

    @UriParam(label = "producer")
    private Integer page;

    @UriParam(label = "common", defaultValue = "100")
    private int pageSize = 100;

    @UriParam(label = "producer")
    private String startDate;

    @UriParam(label = "producer")
    private String endDate;

    @UriParam(label = "producer")
    private String senders;

    @UriParam(label = "producer", enums = "summary,full", defaultValue = "summary")
    private String reportType = "summary";

    @UriParam(label = "producer")
    private Boolean perRecipient;

    @UriParam(label = "producer")
    private Integer numberOfRecipients;

    @UriParam(label = "producer", defaultValue = "false")
    private boolean allPages = false;

    @UriParam(label = "common")
    private String status;

    @UriParam(label = "common")
    private String code;

    public String getBatchId() {
        return batchId;
    }

    /**
     * Id of the batch to work on. Best given by the header CamelSinchSmsBatchId, or as the body for get and cancel.
     */
    public void setBatchId(String batchId) {
        this.batchId = batchId;
    }

    public String getRecipient() {
        return recipient;
    }

    /**
     * The recipient of recipientReport: a phone number. Best given by the header CamelSinchSmsTo or as the body.
     */
    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public Integer getPage() {
        return page;
    }

    /**
     * Page of a list, from 0.
     */
    public void setPage(Integer page) {
        this.page = page;
    }

    public int getPageSize() {
        return pageSize;
    }

    /**
     * Entries in a page of a list, 1 to 100.
     */
    public void setPageSize(int pageSize) {
        this.pageSize = pageSize;
    }

    public String getStartDate() {
        return startDate;
    }

    /**
     * Start of the time window of a list, inclusive, in ISO-8601. Default of Sinch: 24 hours ago. At most 14 days back.
     */
    public void setStartDate(String startDate) {
        this.startDate = startDate;
    }

    public String getEndDate() {
        return endDate;
    }

    /**
     * End of the time window of a list, exclusive, in ISO-8601.
     */
    public void setEndDate(String endDate) {
        this.endDate = endDate;
    }

    public String getSenders() {
        return senders;
    }

    /**
     * Originators to list batches of, comma-separated.
     */
    public void setSenders(String senders) {
        this.senders = senders;
    }

    public String getReportType() {
        return reportType;
    }

    /**
     * How much batchReport tells: summary, or full with the recipients of each status.
     */
    public void setReportType(String reportType) {
        this.reportType = reportType;
    }

    public Boolean getPerRecipient() {
        return perRecipient;
    }

    /**
     * Whether a dry run tells about each recipient. Default of Sinch: false.
     */
    public void setPerRecipient(Boolean perRecipient) {
        this.perRecipient = perRecipient;
    }

    public Integer getNumberOfRecipients() {
        return numberOfRecipients;
    }

    /**
     * About how many recipients a dry run tells, 0 to 1000. Default of Sinch: 100.
     */
    public void setNumberOfRecipients(Integer numberOfRecipients) {
        this.numberOfRecipients = numberOfRecipients;
    }

    public boolean isAllPages() {
        return allPages;
    }

    /**
     * Whether list and deliveryReports give an iterator over the entries of all pages, fetched as it goes, in place of
     * one page. The iterator blocks its caller while it fetches.
     */
    public void setAllPages(boolean allPages) {
        this.allPages = allPages;
    }

    public String getStatus() {
        return status;
    }

    /**
     * Statuses to report, comma-separated: Delivered, Failed, Expired, Rejected, Aborted, Cancelled, Deleted, Unknown;
     * for batchReport also Queued and Dispatched.
     */
    public void setStatus(String status) {
        this.status = status;
    }

    public String getCode() {
        return code;
    }

    /**
     * Codes to report, comma-separated numbers.
     */
    public void setCode(String code) {
        this.code = code;
    }

}
