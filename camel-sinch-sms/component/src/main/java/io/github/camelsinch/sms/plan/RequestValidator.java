/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.time.Instant;

/**
 * Checks everything of a request that concerns no single recipient, before anything is sent: what Sinch would refuse,
 * what it would accept and then fail one recipient at a time, and what it would understand in another way than it was
 * meant. Limits: Sinch SMS API, batches; where that is silent, as on the length of a name in {@code from}, those of
 * 3GPP TS 23.040.
 * <p>
 * The length of a text and the number of its parts depend on {@link CutRules}: {@link SegmentCutter} checks them.
 */
public final class RequestValidator {

    private RequestValidator() {
    }

    /**
     * @param  request               what is to be sent
     * @param  now                   the time of the send, which relative times and limits are held against
     * @throws InvalidInputException naming the first field that breaks a rule
     */
    public static void validate(SendRequest request, Instant now) {
        TypeRule.check(request);
        switch (request.type()) {
            case MT_TEXT -> checkText(request);
            case MT_BINARY -> new BinaryBody(request);
            case MT_MEDIA -> checkMedia(request.media());
        }
        ParametersRule.check(request.parameters());
        OriginatorRule.check(request);
        TimesRule.check(request, now);
        DeliveryOptionsRule.check(request);
        UrlRule.checkCallback(request.callbackUrl());
    }

    private static void checkText(SendRequest request) {
        TextChecks.requirePresent("text", request.text());
        TextChecks.requireWellFormed("text", request.text());
        requireTemplate("text", request.text());
        Integer maxParts = request.maxNumberOfMessageParts();
        if (maxParts != null && maxParts < 1) {
            throw InvalidInputException.ofValue("maxNumberOfMessageParts", maxParts, "must be at least 1");
        }
    }

    private static void checkMedia(MediaPart media) {
        UrlRule.checkMedia(media.url());
        checkOptional("media.message", media.message());
        checkOptional("media.subject", media.subject());
        if (media.message() != null) {
            requireTemplate("media.message", media.message());
        }
    }

    private static void checkOptional(String name, String text) {
        if (text != null) {
            TextChecks.requireWellFormed(name, text);
        }
    }

    /** Its constructor refuses what only looks like a placeholder; whether there are values is known per recipient. */
    private static void requireTemplate(String name, String text) {
        if (text.length() <= TextChecks.MAX_SPLIT_LENGTH) {
            new TextTemplate(name, text);
        }
    }
}
