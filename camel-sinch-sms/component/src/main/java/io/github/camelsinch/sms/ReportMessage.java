/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Map;

import io.github.camelsinch.sms.report.ListedReport;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeadersMapFactory;
import org.apache.camel.support.DefaultMessage;

/**
 * The message of a report that was polled. Its headers are made when they are looked at: that takes longer than many a
 * route does.
 */
final class ReportMessage extends DefaultMessage {

    /** {@code null} once the exchange was given back to its pool. */
    private ListedReport listed;

    ReportMessage(Exchange exchange, ListedReport listed) {
        super(exchange);
        this.listed = listed;
        setBody(listed.report());
    }

    /** What is asked of every exchange that begins, and is not there, must not make the others. */
    @Override
    public Object getHeader(String name) {
        return hasPopulatedHeaders() || !SinchSmsConstants.SEND_KEY.equals(name) ? super.getHeader(name) : null;
    }

    @Override
    protected Map<String, Object> createHeaders() {
        if (listed == null) {
            return super.createHeaders();
        }
        Map<String, Object> headers = ReportHeaders.headers(listed.report(), listed.key(), listed.isLate());
        HeadersMapFactory factory = getCamelContext().getCamelContextExtension().getHeadersMapFactory();
        return factory.isInstanceOf(headers) ? headers : factory.newMap(headers);
    }

    @Override
    protected boolean isPopulateHeadersSupported() {
        return true;
    }

    @Override
    public void reset() {
        super.reset();
        listed = null;
    }
}
