/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelsinch.sms.api.model.SinchSmsJson;

/**
 * What a token endpoint answers. Source: RFC 6749, 5.1.
 *
 * @param token the access token
 * @param life  how long it holds from now
 */
record TokenAnswer(String token, Duration life) {

    /** Sinch documents an hour; used where an answer does not say. */
    private static final Duration USUAL_LIFE = Duration.ofHours(1);

    static TokenAnswer read(byte[] json) throws IOException {
        JsonNode answer = SinchSmsJson.read(json, JsonNode.class);
        String token = answer.path("access_token").asText("");
        try {
            Checks.visibleAscii("access_token", token);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        int seconds = answer.path("expires_in").asInt();
        return new TokenAnswer(token, seconds > 0 ? Duration.ofSeconds(seconds) : USUAL_LIFE);
    }

    @Override
    public String toString() {
        return "TokenAnswer[******]";
    }
}
