/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The recipients in the answer to a send: a copy of what was sent, and nearly all of the answer. To parse what nobody
 * looks at takes longer than all the rest.
 */
final class EchoedRecipients {

    /** Below it the parser is as quick. */
    private static final int MIN_OCTETS = 2048;
    /** Cannot stand inside a text, where quotes have a backslash before them. */
    private static final byte[] START = "\"to\":[".getBytes(StandardCharsets.US_ASCII);

    private EchoedRecipients() {
    }

    /**
     * Leaves the list in the field {@code to} empty, provided that no recipient has a bracket in it: if one had, what
     * is left would be broken JSON, and the whole must be read.
     *
     * @param  json a batch in UTF-8
     * @return      the same without recipients; the same array where that is not worth it
     */
    static byte[] cutOut(byte[] json) {
        if (json.length < MIN_OCTETS) {
            return json;
        }
        int start = behindStart(json);
        int end = start;
        while (end < json.length && json[end] != ']') {
            end++;
        }
        if (end == json.length) {
            return json;
        }
        byte[] rest = Arrays.copyOf(json, start + json.length - end);
        System.arraycopy(json, end, rest, start, json.length - end);
        return rest;
    }

    /** Where the first recipient is, or the end where there is none. */
    private static int behindStart(byte[] json) {
        for (int at = START.length; at < json.length; at++) {
            if (json[at - 1] == '[' && Arrays.equals(json, at - START.length, at, START, 0, START.length)) {
                return at;
            }
        }
        return json.length;
    }
}
