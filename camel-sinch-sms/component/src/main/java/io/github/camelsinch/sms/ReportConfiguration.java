/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * How delivery reports are polled.
 */
@UriParams
public class ReportConfiguration {

    @UriParam(label = "consumer")
    private String since;

    @UriParam(label = "consumer", defaultValue = "10m")
    private Duration windowOverlap = Duration.ofMinutes(10);

    @UriParam(label = "consumer", defaultValue = "30s")
    private Duration windowMargin = Duration.ofSeconds(30);

    @UriParam(label = "consumer")
    private int maxMessagesPerPoll = 0;

    public String getSince() {
        return since;
    }

    /**
     * From when on reports are wanted: ISO-8601, or a duration such as 2h for that long before the start. Default is
     * the start of the consumer. At most 14 days back.
     */
    public void setSince(String since) {
        this.since = since;
    }

    public Duration getWindowOverlap() {
        return windowOverlap;
    }

    /**
     * How far each poll looks back behind the last one, for reports that Sinch lists late. Reports that were handled
     * already are left out.
     */
    public void setWindowOverlap(Duration windowOverlap) {
        this.windowOverlap = windowOverlap;
    }

    public Duration getWindowMargin() {
        return windowMargin;
    }

    /**
     * How long before now a poll ends, so that its window does not change while it is read.
     */
    public void setWindowMargin(Duration windowMargin) {
        this.windowMargin = windowMargin;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    /**
     * Most exchanges of one poll; the rest follows at the next one. 0 is no limit.
     */
    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

}
