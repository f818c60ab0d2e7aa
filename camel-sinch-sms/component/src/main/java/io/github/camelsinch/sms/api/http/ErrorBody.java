/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelsinch.sms.api.model.SinchSmsJson;
import io.github.camelsinch.sms.privacy.Mask;

/**
 * What an error answer says, whatever its shape: <code>{code, text}</code> as documented for 400 and 403, the same with
 * {@code description}, a gateway's <code>{"error":{"status","message"}}</code>, Spring's
 * <code>{"status","error"}</code>, OAuth's <code>{"error","error_description"}</code>, or something that is no JSON at
 * all. Source: Sinch SMS API reference, "Status codes"; RFC 6749, 5.2.
 *
 * @param code a machine's word for it, or {@code null}
 * @param text a human's, fit to be shown, or {@code null}
 */
record ErrorBody(String code, String text) {

    static final ErrorBody NONE = new ErrorBody(null, null);

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}+");
    /** An error may quote what was sent; a longer quotation may be somebody's message. */
    private static final Pattern LONG_QUOTATION = Pattern.compile("(['\"])[^'\"]{25,}+\\1");

    static ErrorBody of(HttpAnswer answer) {
        if (answer.body().length == 0 || !answer.isJson()) {
            return NONE;
        }
        try {
            return of(SinchSmsJson.read(answer.body(), JsonNode.class));
        } catch (IOException e) {
            // the status says enough
            return NONE;
        }
    }

    private static ErrorBody of(JsonNode body) {
        JsonNode error = body.path("error");
        if (error.isObject()) {
            return new ErrorBody(code(error.path("status")), text(error.path("message")));
        }
        String text = text(first(body, "text", "description", "error_description", "message", "detail"));
        if (body.path("code").isTextual()) {
            return new ErrorBody(code(body.path("code")), text);
        }
        return text == null ? new ErrorBody(code(error), text(error)) : new ErrorBody(code(error), text);
    }

    private static JsonNode first(JsonNode body, String... names) {
        for (String name : names) {
            if (body.path(name).isTextual()) {
                return body.path(name);
            }
        }
        return body.path(names[0]);
    }

    private static String code(JsonNode node) {
        return node.isTextual() && CODE.matcher(node.textValue()).matches() ? node.textValue() : null;
    }

    private static String text(JsonNode node) {
        if (!node.isTextual() || node.textValue().isBlank()) {
            return null;
        }
        return Mask.text(LONG_QUOTATION.matcher(node.textValue()).replaceAll("$1…$1"));
    }
}
