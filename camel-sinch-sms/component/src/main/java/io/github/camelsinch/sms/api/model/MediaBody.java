/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

/**
 * The body of a media message.
 *
 * @param url     where the media file is; required by Sinch
 * @param message a text beside it, or {@code null}
 * @param subject a subject, or {@code null}
 */
@WireNames
public record MediaBody(String url, String message, String subject) {

    @Override
    public String toString() {
        return "MediaBody[url=" + Shown.presence(url) + ", message=" + Shown.text(message) + ", subject="
               + Shown.text(subject) + "]";
    }
}
