/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * The body of an MMS.
 *
 * @param url     where the medium is, http or https
 * @param message the text, or {@code null}; may hold placeholders
 * @param subject the subject, or {@code null}
 */
public record MediaPart(String url, String message, String subject) {

    /** Shows neither the address, which may be signed, nor the texts. */
    @Override
    public String toString() {
        return "MediaPart[url=" + (url == null ? "none" : "present") + ", message="
               + (message == null ? "none" : message.length() + " characters") + "]";
    }
}
