/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;

import io.github.camelsinch.sms.api.model.BatchRequest;
import io.github.camelsinch.sms.api.model.BinaryContent;
import io.github.camelsinch.sms.api.model.Content;
import io.github.camelsinch.sms.api.model.DeliveryOptions;
import io.github.camelsinch.sms.api.model.DeliveryReportType;
import io.github.camelsinch.sms.api.model.MediaBody;
import io.github.camelsinch.sms.api.model.MediaContent;
import io.github.camelsinch.sms.api.model.TextContent;
import io.github.camelsinch.sms.plan.MediaPart;
import io.github.camelsinch.sms.plan.Segment;
import io.github.camelsinch.sms.plan.SendRequest;

/**
 * Writes a segment in the words of the wire.
 */
public final class BatchRequests {

    private BatchRequests() {
    }

    /**
     * The body of the request for one segment.
     *
     * @param  request   what is asked for
     * @param  segment   the part of it that goes out
     * @param  expiry    when Sinch gives up, or {@code null} for Sinch's default
     * @param  reference the {@code client_reference}, or {@code null}
     * @return           the body
     */
    public static BatchRequest of(SendRequest request, Segment segment, Instant expiry, String reference) {
        return new BatchRequest(segment.to(), request.from(), options(request, expiry, reference), content(request, segment));
    }

    private static DeliveryOptions options(SendRequest request, Instant expiry, String reference) {
        return new DeliveryOptions(
                request.deliveryReport() == null ? null : DeliveryReportType.of(request.deliveryReport()),
                toMillis(request.sendAt()), toMillis(expiry), request.callbackUrl(), reference,
                request.feedbackEnabled());
    }

    /** As exact as Sinch writes times itself; whether it reads more is not documented. */
    private static Instant toMillis(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Content content(SendRequest request, Segment segment) {
        Map<String, Map<String, String>> parameters = segment.parameters().isEmpty() ? null : segment.parameters();
        return switch (request.type()) {
            case MT_TEXT -> new TextContent(
                    segment.text(), parameters, request.flashMessage(), request.truncateConcat(),
                    request.maxNumberOfMessageParts(), request.fromTon(), request.fromNpi());
            case MT_BINARY -> new BinaryContent(
                    Base64.getEncoder().encodeToString(segment.payload()), segment.udh(), null, null, null,
                    request.fromTon(), request.fromNpi());
            case MT_MEDIA -> new MediaContent(
                    media(request.media(), segment.text()), parameters, request.strictValidation());
        };
    }

    private static MediaBody media(MediaPart media, String message) {
        return new MediaBody(media.url(), message, media.subject());
    }
}
