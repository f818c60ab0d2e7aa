/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.Map;

import io.github.camelsinch.sms.pacing.Priority;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * What to send, where the exchange does not say it: every option can be overridden by a header of the same name (see
 * SinchSmsConstants), and by the body where that is a whole request.
 */
@UriParams
public class MessageConfiguration {

    @UriParam(label = "producer")
    private String from;

    @UriParam(label = "producer")
    private String to;

    @UriParam(label = "producer")
    private String text;

    @UriParam(label = "producer", defaultValue = "mt_text", enums = "mt_text,mt_binary,mt_media")
    private String type = "mt_text";

    @UriParam(label = "producer")
    private String udh;

    @UriParam(label = "producer", defaultValue = "none", enums = "none,summary,full,per_recipient,per_recipient_final")
    private String deliveryReport = "none";

    @UriParam(label = "producer")
    private String callbackUrl;

    @UriParam(label = "producer,security")
    private String callbackUrlAllowList;

    @UriParam(label = "producer")
    private String clientReference;

    @UriParam(label = "producer")
    private String sendAt;

    @UriParam(label = "producer")
    private String expireAt;

    @UriParam(label = "producer")
    private Duration validFor;

    @UriParam(label = "producer")
    private Boolean flashMessage;

    @UriParam(label = "producer")
    private Boolean truncateConcat;

    @UriParam(label = "producer")
    private Integer maxNumberOfMessageParts;

    @UriParam(label = "producer")
    private Boolean feedbackEnabled;

    @UriParam(label = "producer,advanced")
    private Integer fromTon;

    @UriParam(label = "producer,advanced")
    private Integer fromNpi;

    @UriParam(label = "producer")
    private Map<String, Object> parameters;

    @UriParam(label = "producer")
    private Boolean strictValidation;

    @UriParam(label = "producer", defaultValue = "normal", enums = "normal,high")
    private Priority priority = Priority.NORMAL;

    public String getFrom() {
        return from;
    }

    /**
     * Originator: a phone number, a short code, or up to 11 letters and digits. Required unless the plan has a default
     * originator.
     */
    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    /**
     * Recipients: phone numbers in international form or group ids, comma-separated. Numbers in a URI show up in logs
     * and JMX; use the header CamelSinchSmsTo or the body for people's numbers.
     */
    public void setTo(String to) {
        this.to = to;
    }

    public String getText() {
        return text;
    }

    /**
     * Text of the message. It wins over the message body.
     */
    public void setText(String text) {
        this.text = text;
    }

    public String getType() {
        return type;
    }

    /**
     * Type of the message: mt_text, mt_binary (the body is the payload, as bytes) or mt_media (MMS; the body is a
     * MediaBody, SendRequest or Map).
     */
    public void setType(String type) {
        this.type = type;
    }

    public String getUdh() {
        return udh;
    }

    /**
     * User data header of an mt_binary message, in hex, with its length octet (3GPP TS 23.040, 9.2.3.24).
     */
    public void setUdh(String udh) {
        this.udh = udh;
    }

    public String getDeliveryReport() {
        return deliveryReport;
    }

    /**
     * Which delivery report callbacks Sinch makes. Reports can be polled whatever this says. Anything but none needs a
     * callback URL, on the message or on the plan.
     */
    public void setDeliveryReport(String deliveryReport) {
        this.deliveryReport = deliveryReport;
    }

    public String getCallbackUrl() {
        return callbackUrl;
    }

    /**
     * URL to which Sinch posts delivery reports, https, at most 2048 characters. Default is the plan's.
     */
    public void setCallbackUrl(String callbackUrl) {
        this.callbackUrl = callbackUrl;
    }

    public String getCallbackUrlAllowList() {
        return callbackUrlAllowList;
    }

    /**
     * Hosts, comma-separated, that the header CamelSinchSmsCallbackUrl may name; a leading dot allows subdomains.
     * Without it the header is refused: whoever can set it would get the reports.
     */
    public void setCallbackUrlAllowList(String callbackUrlAllowList) {
        this.callbackUrlAllowList = callbackUrlAllowList;
    }

    public String getClientReference() {
        return clientReference;
    }

    /**
     * Your own reference of the batch, at most 2048 characters (128 are safe everywhere), given back in reports. No
     * personal data. For list and deliveryReports a filter.
     */
    public void setClientReference(String clientReference) {
        this.clientReference = clientReference;
    }

    public String getSendAt() {
        return sendAt;
    }

    /**
     * When to send, in ISO-8601; without an offset it is UTC. A time in the past means at once.
     */
    public void setSendAt(String sendAt) {
        this.sendAt = sendAt;
    }

    public String getExpireAt() {
        return expireAt;
    }

    /**
     * When to give up, in ISO-8601; without an offset it is UTC. At most three days after the send time, which is also
     * the default.
     */
    public void setExpireAt(String expireAt) {
        this.expireAt = expireAt;
    }

    public Duration getValidFor() {
        return validFor;
    }

    /**
     * How long the message is worth sending, at most three days: sets the expiry, and a message that has expired is
     * never posted. Not together with expireAt.
     */
    public void setValidFor(Duration validFor) {
        this.validFor = validFor;
    }

    public Boolean getFlashMessage() {
        return flashMessage;
    }

    /**
     * Whether to show the message at once and not store it (class 0). Default of Sinch: false.
     */
    public void setFlashMessage(Boolean flashMessage) {
        this.flashMessage = flashMessage;
    }

    public Boolean getTruncateConcat() {
        return truncateConcat;
    }

    /**
     * Whether Sinch shortens a text that exceeds one part.
     */
    public void setTruncateConcat(Boolean truncateConcat) {
        this.truncateConcat = truncateConcat;
    }

    public Integer getMaxNumberOfMessageParts() {
        return maxNumberOfMessageParts;
    }

    /**
     * The most parts that a message may have, from 1. Checked before anything is sent, see tooManyParts.
     */
    public void setMaxNumberOfMessageParts(Integer maxNumberOfMessageParts) {
        this.maxNumberOfMessageParts = maxNumberOfMessageParts;
    }

    public Boolean getFeedbackEnabled() {
        return feedbackEnabled;
    }

    /**
     * Whether delivery feedback will be given for the batch. Default of Sinch: false.
     */
    public void setFeedbackEnabled(Boolean feedbackEnabled) {
        this.feedbackEnabled = feedbackEnabled;
    }

    public Integer getFromTon() {
        return fromTon;
    }

    /**
     * Type of number of the originator, 0 to 6. Sinch detects it by itself.
     */
    public void setFromTon(Integer fromTon) {
        this.fromTon = fromTon;
    }

    public Integer getFromNpi() {
        return fromNpi;
    }

    /**
     * Numbering plan indicator of the originator, 0 to 18; only together with fromTon.
     */
    public void setFromNpi(Integer fromNpi) {
        this.fromNpi = fromNpi;
    }

    public Map<String, Object> getParameters() {
        return parameters;
    }

    /**
     * Values of the placeholders of the text, as a bean reference: key to value, or key to a Map of recipient (or
     * default) to value.
     */
    public void setParameters(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    public Boolean getStrictValidation() {
        return strictValidation;
    }

    /**
     * Whether Sinch refuses media that break its best-practice rules (mt_media). Default of Sinch: false.
     */
    public void setStrictValidation(Boolean strictValidation) {
        this.strictValidation = strictValidation;
    }

    public Priority getPriority() {
        return priority;
    }

    /**
     * Which lane a paced send waits in: high passes normal at the next batch, also that of other nodes; normal keeps at
     * least a tenth of the rate.
     */
    public void setPriority(Priority priority) {
        this.priority = priority;
    }
}
