/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.privacy.PhoneNumbers;

/** Immutable copies that keep {@code null} (absent) and the order of keys. */
final class Copies {

    private Copies() {
    }

    static <T> List<T> list(List<T> list) {
        return list == null || list instanceof PhoneNumbers ? list : List.copyOf(list);
    }

    static <V> Map<String, V> map(Map<String, V> map) {
        return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static Map<String, Map<String, String>> parameters(Map<String, Map<String, String>> parameters) {
        if (parameters == null) {
            return null;
        }
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        parameters.forEach((key, values) -> copy.put(key, map(values)));
        return Collections.unmodifiableMap(copy);
    }
}
