/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
    /** What stands between quotes, or behind one that is not closed; an apostrophe within a word is no quote. */
    private static final Pattern QUOTATION = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(['\"])([^'\"]*+(?:(?<=\\p{L})'(?=\\p{L})[^'\"]*+)*+)(?:\\1|\\z)");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final int MAX_QUOTATION = 24;
    /** More is not shown anyway. */
    private static final int MAX_TEXT = 1000;

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
        String code = node.textValue();
        return node.isTextual() && CODE.matcher(code).matches() && code.equals(Mask.text(code)) ? code : null;
    }

    private static String text(JsonNode node) {
        if (!node.isTextual() || node.textValue().isBlank()) {
            return null;
        }
        String text = node.textValue();
        return Mask.text(QUOTATION.matcher(text.substring(0, Math.min(text.length(), MAX_TEXT))).replaceAll(
                quotation -> Matcher.quoteReplacement(withoutMessage(quotation))));
    }

    /** An error may quote what was sent; a long quotation, or one of several words, may be somebody's message. */
    private static String withoutMessage(MatchResult quotation) {
        String quoted = quotation.group(2);
        return quoted.length() > MAX_QUOTATION || BLANK.matcher(quoted).find()
                ? quotation.group(1) + "…" + quotation.group(1) : quotation.group();
    }
}
