/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.fault.Distortion;
import io.github.camelsinch.sms.simulator.wire.Json;

/** Bodies as a {@link Distortion} leaves them. */
final class DistortedBody {

    private static final String ILLEGAL_ID = "../../other-plan/batches";
    private static final String OTHER_ID = "01AAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String OTHER_REFERENCE = "somebody-else";
    private static final int DEPTH = 100_000;

    private DistortedBody() {
    }

    /** {@link Distortion#TRUNCATED} is a matter of sending: here nothing happens. */
    static byte[] of(Distortion distortion, byte[] body) {
        return switch (distortion) {
            case NONE, TRUNCATED -> body;
            case INVALID_JSON -> Arrays.copyOf(body, body.length / 2);
            case TRAILING_GARBAGE -> behind(body, "{\"more\":1}]");
            case DUPLICATE_KEYS -> within(body, "\"id\":\"" + OTHER_ID + "\"");
            case DEEPLY_NESTED -> within(body, "\"deep\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH));
            case WITHOUT_ID, ILLEGAL_ID, ID_OF_WRONG_TYPE, OTHER_REFERENCE -> changed(distortion, body);
        };
    }

    private static byte[] changed(Distortion distortion, byte[] body) {
        ObjectNode json;
        try {
            json = Json.readObject(body);
        } catch (Refusal notAnObject) {
            return body;
        }
        switch (distortion) {
            case WITHOUT_ID -> json.remove("id");
            case ILLEGAL_ID -> json.put("id", ILLEGAL_ID);
            case ID_OF_WRONG_TYPE -> json.putObject("id");
            default -> json.put("client_reference", OTHER_REFERENCE);
        }
        return Json.write(json);
    }

    private static byte[] behind(byte[] body, String more) {
        return (new String(body, StandardCharsets.UTF_8) + more).getBytes(StandardCharsets.UTF_8);
    }

    /** As the last field of an object. */
    private static byte[] within(byte[] body, String field) {
        String json = new String(body, StandardCharsets.UTF_8).stripTrailing();
        return json.endsWith("}")
                ? (json.substring(0, json.length() - 1) + "," + field + "}").getBytes(StandardCharsets.UTF_8) : body;
    }
}
