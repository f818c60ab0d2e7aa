/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.Collection;
import java.util.Map;

import io.github.camelsinch.sms.privacy.Mask;

/**
 * What {@code toString} of a record tells about values that hold numbers or texts: how many and how long, never what.
 */
final class Shown {

    private Shown() {
    }

    static String text(String text) {
        return text == null ? "null" : text.length() + " characters";
    }

    static String msisdn(String msisdn) {
        return Mask.msisdn(msisdn);
    }

    static String recipients(Collection<?> recipients) {
        return recipients == null ? "null" : recipients.size() + " recipients";
    }

    static String keys(Map<?, ?> map) {
        return map == null ? "null" : map.size() + " keys";
    }

    static String entries(Collection<?> entries) {
        return entries == null ? "null" : entries.size() + " entries";
    }

    static String foreign(String text) {
        return text == null ? "null" : Mask.text(text);
    }

    static String presence(Object value) {
        return value == null ? "none" : "set";
    }
}
