/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.component.SendDynamicAwareSupport;
import org.apache.camel.util.URISupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets {@code toD("sinch-sms:send?to=${…}")} use one endpoint for all messages: what concerns the single message goes
 * into headers for the time of the call. It also keeps numbers and texts out of endpoint URIs, and so out of logs and
 * JMX.
 */
@SendDynamic("sinch-sms")
public class SinchSmsSendDynamicAware extends SendDynamicAwareSupport {

    private static final Logger LOG = LoggerFactory.getLogger(SinchSmsSendDynamicAware.class);

    /** Options of a single message, and the headers that stand for them. */
    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("from", SinchSmsConstants.FROM), Map.entry("to", SinchSmsConstants.TO),
            Map.entry("text", SinchSmsConstants.TEXT), Map.entry("type", SinchSmsConstants.TYPE),
            Map.entry("udh", SinchSmsConstants.UDH), Map.entry("deliveryReport", SinchSmsConstants.DELIVERY_REPORT),
            Map.entry("clientReference", SinchSmsConstants.CLIENT_REFERENCE),
            Map.entry("sendAt", SinchSmsConstants.SEND_AT), Map.entry("expireAt", SinchSmsConstants.EXPIRE_AT),
            Map.entry("validFor", SinchSmsConstants.VALID_FOR), Map.entry("flashMessage", SinchSmsConstants.FLASH_MESSAGE),
            Map.entry("truncateConcat", SinchSmsConstants.TRUNCATE_CONCAT),
            Map.entry("maxNumberOfMessageParts", SinchSmsConstants.MAX_NUMBER_OF_MESSAGE_PARTS),
            Map.entry("feedbackEnabled", SinchSmsConstants.FEEDBACK_ENABLED),
            Map.entry("fromTon", SinchSmsConstants.FROM_TON), Map.entry("fromNpi", SinchSmsConstants.FROM_NPI),
            Map.entry("strictValidation", SinchSmsConstants.STRICT_VALIDATION),
            Map.entry("sendKey", SinchSmsConstants.SEND_KEY),
            Map.entry("batchId", SinchSmsConstants.BATCH_ID), Map.entry("recipient", SinchSmsConstants.TO),
            Map.entry("page", SinchSmsConstants.PAGE), Map.entry("startDate", SinchSmsConstants.START_DATE),
            Map.entry("endDate", SinchSmsConstants.END_DATE), Map.entry("senders", SinchSmsConstants.SENDERS),
            Map.entry("reportType", SinchSmsConstants.REPORT_TYPE),
            Map.entry("perRecipient", SinchSmsConstants.PER_RECIPIENT),
            Map.entry("numberOfRecipients", SinchSmsConstants.NUMBER_OF_RECIPIENTS));

    /** The component is there before the first exchange is: a split must be seen from its beginning. */
    @Override
    protected void doInit() throws Exception {
        super.doInit();
        getCamelContext().getComponent(getScheme());
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) throws Exception {
        return new DynamicAwareEntry(uri, originalUri, endpointProperties(exchange, uri), null);
    }

    @Override
    public String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry) throws Exception {
        Map<String, Object> kept = new LinkedHashMap<>(entry.getProperties());
        kept.keySet().removeAll(HEADERS.keySet());
        return asEndpointUri(exchange, entry.getUri(), kept);
    }

    @Override
    public Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) {
        List<String> added = addedHeaders(exchange, entry);
        Map<String, Object> options = new LinkedHashMap<>(entry.getProperties());
        URISupport.resolveRawParameterValues(options);
        String keyTemplate = added.contains(SinchSmsConstants.SEND_KEY) ? keyTemplate(exchange, entry) : null;
        return work -> {
            options.forEach((option, value) -> {
                String header = HEADERS.get(option);
                if (header != null && added.contains(header)) {
                    work.getMessage().setHeader(header, value);
                }
            });
            if (keyTemplate != null) {
                work.setProperty(SendKeys.TEMPLATE, keyTemplate);
            }
        };
    }

    /** What the key is made by: says whether a part's key is its own. */
    private String keyTemplate(Exchange exchange, DynamicAwareEntry entry) {
        try {
            Object template = endpointProperties(exchange, entry.getOriginalUri()).get("sendKey");
            return template == null ? "" : template.toString();
        } catch (Exception e) {
            // an expression need not be a URI
            LOG.trace("No template of a key can be read: {}", e.getClass().getName());
            return "";
        }
    }

    @Override
    public Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        List<String> added = addedHeaders(exchange, entry);
        added.remove(SinchSmsConstants.BATCH_ID); // the answer has set it anew
        return work -> {
            added.forEach(work.getMessage()::removeHeader);
            work.removeProperty(SendKeys.TEMPLATE);
        };
    }

    /** A header that is there already wins over the option, as it does in any other endpoint. */
    private static List<String> addedHeaders(Exchange exchange, DynamicAwareEntry entry) {
        List<String> added = new ArrayList<>();
        for (String option : entry.getProperties().keySet()) {
            String header = HEADERS.get(option);
            if (header != null && exchange.getMessage().getHeader(header) == null) {
                added.add(header);
            }
        }
        return added;
    }
}
