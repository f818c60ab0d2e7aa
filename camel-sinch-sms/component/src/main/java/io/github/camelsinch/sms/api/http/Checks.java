/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.net.URI;
import java.time.Duration;

import io.github.camelsinch.sms.api.model.BatchIds;
import io.github.camelsinch.sms.privacy.Loopback;
import io.github.camelsinch.sms.privacy.Mask;

/** Checks of settings; every message names the setting and the rule, and shows no secret. */
final class Checks {

    private Checks() {
    }

    /** Rules out line breaks, which would start another header. */
    static String visibleAscii(String name, String secret) {
        if (secret == null || secret.isEmpty()) {
            throw new IllegalArgumentException(name + " must be set");
        }
        if (!secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    name + " must hold visible ASCII characters only, without blanks or line breaks");
        }
        return secret;
    }

    static Duration timeout(String name, Duration timeout) {
        if (timeout == null || timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(name + " must be 1 ms to 1 day, not " + timeout);
        }
        return timeout;
    }

    static String planOrProject(String name, String id) {
        if (!BatchIds.isLegal(id)) {
            throw new IllegalArgumentException(
                    name + " must be 1 to 64 letters, digits, '-' or '_', not '" + Mask.text(id) + "'");
        }
        return id;
    }

    /** Tokens and texts travel over TLS, except to this machine. */
    static URI endpoint(String name, URI uri) {
        boolean https = uri != null && "https".equalsIgnoreCase(uri.getScheme());
        boolean http = uri != null && "http".equalsIgnoreCase(uri.getScheme());
        if (!https && !http || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    name + " must be an https URL of a host, without user, query and fragment");
        }
        if (http && !Loopback.is(uri.getHost())) {
            throw new IllegalArgumentException(
                    name + " must be https unless the host is this machine; it is http://" + uri.getHost());
        }
        return uri;
    }
}
