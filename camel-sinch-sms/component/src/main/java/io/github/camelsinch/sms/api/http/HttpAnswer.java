/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.util.Locale;

/**
 * What arrived of an answer.
 *
 * @param status          of HTTP
 * @param contentType     or {@code null}
 * @param retryAfter      or {@code null}
 * @param wwwAuthenticate or {@code null}
 * @param date            or {@code null}
 * @param body            what was read of it; empty if nothing
 */
record HttpAnswer(int status, String contentType, String retryAfter, String wwwAuthenticate, String date, byte[] body) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** By its header; without one, by its first character. A page of a captive portal is neither. */
    boolean isJson() {
        if (contentType == null) {
            return startsLikeJson();
        }
        String type = contentType.toLowerCase(Locale.ROOT);
        int end = type.indexOf(';');
        String mime = (end < 0 ? type : type.substring(0, end)).trim();
        return mime.equals("application/json") || mime.endsWith("+json");
    }

    private boolean startsLikeJson() {
        for (byte b : body) {
            if (!Character.isWhitespace(b)) {
                return b == '{';
            }
        }
        return false;
    }

    /** The body may hold texts and numbers. */
    @Override
    public String toString() {
        return "HttpAnswer[" + status + ", " + body.length + " bytes]";
    }
}
