/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.wire.Json;

/**
 * An HTTP answer.
 *
 * @param status  HTTP status
 * @param headers values by name, with the content type if there is a body
 * @param body    bytes; empty = none
 * @param refusal for the journal, why the request was not carried out; {@code null} = it was, or the status says it
 * @param known   {@code false} if it was no request of the API's
 */
record Answer(int status, Map<String, String> headers, byte[] body, String refusal, boolean known) {

    private static final byte[] NO_BODY = {};

    Answer(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, null, true);
    }

    static Answer json(int status, JsonNode json) {
        return new Answer(status, Map.of("Content-Type", "application/json"), Json.write(json));
    }

    static Answer ok(JsonNode json) {
        return json(200, json);
    }

    static Answer withoutBody(int status) {
        return new Answer(status, Map.of(), NO_BODY);
    }

    static Answer withoutBody(int status, Map<String, String> headers) {
        return new Answer(status, headers, NO_BODY);
    }

    static Answer of(Refusal refusal) {
        if (refusal.code() == null) {
            return withoutBody(refusal.httpStatus());
        }
        Answer answer = json(refusal.httpStatus(), Json.object().put("code", refusal.code()).put("text", refusal.text()));
        return new Answer(
                answer.status, answer.headers, answer.body, refusal.code() + ": " + refusal.text(), !refusal.isUnreadable());
    }

    /** The same, to a request that no rule knows. */
    Answer toUnknown(String why) {
        return new Answer(status, headers, body, why, false);
    }

    @Override
    public String toString() {
        return "Answer[" + status + ", " + body.length + " bytes]";
    }
}
