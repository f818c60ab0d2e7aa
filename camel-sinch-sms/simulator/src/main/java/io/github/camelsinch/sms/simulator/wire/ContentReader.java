/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.HexFormat;

import io.github.camelsinch.sms.simulator.batch.BatchContent;
import io.github.camelsinch.sms.simulator.error.Refusal;

/**
 * Reads what a batch brings, by its type.
 */
final class ContentReader {

    private static final int MAX_BODY = 2000;
    private static final int MAX_BINARY_BYTES = 140;
    private static final int MAX_URL = 2048;

    private ContentReader() {
    }

    static BatchContent read(Fields batch) {
        String type = batch.has("type") ? batch.text("type") : BatchContent.MT_TEXT;
        return switch (type) {
            case BatchContent.MT_TEXT -> text(batch);
            case BatchContent.MT_BINARY -> binary(batch);
            case BatchContent.MT_MEDIA -> media(batch);
            default -> throw Refusal.invalidFormat("'" + type + "' is not a valid batch type");
        };
    }

    private static BatchContent text(Fields batch) {
        batch.requiredText("body");
        Boolean flash = batch.bool("flash_message");
        return new BatchContent.Text(
                batch.text("body", MAX_BODY), ParametersReader.read(batch), Boolean.TRUE.equals(flash),
                batch.bool("truncate_concat"), batch.integer("max_number_of_message_parts", 1, Integer.MAX_VALUE));
    }

    private static BatchContent binary(Fields batch) {
        String body = batch.requiredText("body");
        String udh = batch.requiredText("udh");
        int bytes = base64(body).length + hex(udh).length;
        if (bytes > MAX_BINARY_BYTES) {
            throw Refusal
                    .constraint("The parameters 'body' and 'udh' must have at most " + MAX_BINARY_BYTES + " bytes together.");
        }
        return new BatchContent.Binary(body, udh);
    }

    private static BatchContent media(Fields batch) {
        Fields body = batch.object("body");
        if (body == null) {
            throw Refusal.constraint("The parameter 'body' is required.");
        }
        String url = url("body.url", body.requiredText("url"));
        return new BatchContent.Media(
                url, body.text("message"), body.text("subject"), ParametersReader.read(batch),
                batch.bool("strict_validation"));
    }

    private static byte[] base64(String body) {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidField("body", body, "valid Base64");
        }
    }

    private static byte[] hex(String udh) {
        try {
            return HexFormat.of().parseHex(udh);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidField("udh", udh, "valid hexadecimal");
        }
    }

    /** An absolute http or https URL of at most 2048 characters. */
    static String url(String field, String url) {
        if (url.length() > MAX_URL) {
            throw Refusal.constraint("The parameter '" + field + "' must have at most " + MAX_URL + " characters.");
        }
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw Refusal.invalidField(field, url, "a valid URL");
        }
        throw Refusal.invalidField(field, url, "a valid URL");
    }
}
