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
    private static final String START = "\"to\":[";

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
        // one character an octet: only ASCII is looked for
        String octets = new String(json, StandardCharsets.ISO_8859_1);
        int start = octets.indexOf(START);
        int end = start < 0 ? -1 : octets.indexOf(']', start);
        if (end < 0) {
            return json;
        }
        int kept = start + START.length();
        byte[] rest = Arrays.copyOf(json, kept + json.length - end);
        System.arraycopy(json, end, rest, kept, json.length - end);
        return rest;
    }
}
