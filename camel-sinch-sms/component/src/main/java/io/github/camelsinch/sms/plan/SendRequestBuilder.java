/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/**
 * Builds a {@link SendRequest}, whose components it is named after. Every method replaces what was set before;
 * {@code null} means not set. Not thread-safe.
 */
public final class SendRequestBuilder {

    private MessageKind type;
    private String from;
    private String text;
    private byte[] payload;
    private String udh;
    private MediaPart media;
    private Map<String, Map<String, String>> parameters;
    private String deliveryReport;
    private String callbackUrl;
    private String clientReference;
    private Instant sendAt;
    private Instant expireAt;
    private Duration validFor;
    private Boolean flashMessage;
    private Boolean truncateConcat;
    private Integer maxNumberOfMessageParts;
    private Boolean feedbackEnabled;
    private Integer fromTon;
    private Integer fromNpi;
    private Boolean strictValidation;
    private RecipientInput recipients;

    SendRequestBuilder() {
    }

    SendRequestBuilder(SendRequest request) {
        this.type = request.type();
        this.from = request.from();
        this.text = request.text();
        this.payload = request.payload();
        this.udh = request.udh();
        this.media = request.media();
        this.parameters = request.parameters();
        this.deliveryReport = request.deliveryReport();
        this.callbackUrl = request.callbackUrl();
        this.clientReference = request.clientReference();
        this.sendAt = request.sendAt();
        this.expireAt = request.expireAt();
        this.validFor = request.validFor();
        this.flashMessage = request.flashMessage();
        this.truncateConcat = request.truncateConcat();
        this.maxNumberOfMessageParts = request.maxNumberOfMessageParts();
        this.feedbackEnabled = request.feedbackEnabled();
        this.fromTon = request.fromTon();
        this.fromNpi = request.fromNpi();
        this.strictValidation = request.strictValidation();
        this.recipients = request.recipients();
    }

    public SendRequestBuilder type(MessageKind type) {
        this.type = type;
        return this;
    }

    public SendRequestBuilder from(String from) {
        this.from = from;
        return this;
    }

    public SendRequestBuilder text(String text) {
        this.text = text;
        return this;
    }

    public SendRequestBuilder payload(byte[] payload) {
        this.payload = payload;
        return this;
    }

    public SendRequestBuilder udh(String udh) {
        this.udh = udh;
        return this;
    }

    public SendRequestBuilder media(MediaPart media) {
        this.media = media;
        return this;
    }

    public SendRequestBuilder parameters(Map<String, Map<String, String>> parameters) {
        this.parameters = parameters;
        return this;
    }

    public SendRequestBuilder deliveryReport(String deliveryReport) {
        this.deliveryReport = deliveryReport;
        return this;
    }

    public SendRequestBuilder callbackUrl(String callbackUrl) {
        this.callbackUrl = callbackUrl;
        return this;
    }

    public SendRequestBuilder clientReference(String clientReference) {
        this.clientReference = clientReference;
        return this;
    }

    public SendRequestBuilder sendAt(Instant sendAt) {
        this.sendAt = sendAt;
        return this;
    }

    public SendRequestBuilder expireAt(Instant expireAt) {
        this.expireAt = expireAt;
        return this;
    }

    public SendRequestBuilder validFor(Duration validFor) {
        this.validFor = validFor;
        return this;
    }

    public SendRequestBuilder flashMessage(Boolean flashMessage) {
        this.flashMessage = flashMessage;
        return this;
    }

    public SendRequestBuilder truncateConcat(Boolean truncateConcat) {
        this.truncateConcat = truncateConcat;
        return this;
    }

    public SendRequestBuilder maxNumberOfMessageParts(Integer maxNumberOfMessageParts) {
        this.maxNumberOfMessageParts = maxNumberOfMessageParts;
        return this;
    }

    public SendRequestBuilder feedbackEnabled(Boolean feedbackEnabled) {
        this.feedbackEnabled = feedbackEnabled;
        return this;
    }

    public SendRequestBuilder fromTon(Integer fromTon) {
        this.fromTon = fromTon;
        return this;
    }

    public SendRequestBuilder fromNpi(Integer fromNpi) {
        this.fromNpi = fromNpi;
        return this;
    }

    public SendRequestBuilder strictValidation(Boolean strictValidation) {
        this.strictValidation = strictValidation;
        return this;
    }

    /**
     * @param  numbers phone numbers and group ids
     * @return         this
     */
    public SendRequestBuilder to(String... numbers) {
        return recipients(RecipientInputs.of(Arrays.asList(numbers), StandardCharsets.UTF_8));
    }

    /**
     * @param  recipients to whom, see {@link RecipientInputs#of}
     * @return            this
     */
    public SendRequestBuilder recipients(RecipientInput recipients) {
        this.recipients = recipients;
        return this;
    }

    /** {@return the request} */
    public SendRequest build() {
        return new SendRequest(
                type, from, text, payload, udh, media, parameters, deliveryReport, callbackUrl, clientReference, sendAt,
                expireAt, validFor, flashMessage, truncateConcat, maxNumberOfMessageParts, feedbackEnabled, fromTon, fromNpi,
                strictValidation, recipients);
    }
}
