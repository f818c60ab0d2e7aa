/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.net.URI;
import java.net.URISyntaxException;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.privacy.Loopback;

/**
 * The rules for URLs in options: https, or http where nothing leaves the machine.
 */
final class Urls {

    private Urls() {
    }

    /** A URL that secrets are sent to. */
    static URI trusted(String option, String value) {
        URI url = parse(option, value);
        if (url.getUserInfo() != null || url.getFragment() != null) {
            throw bad(option, "must have no user info and no fragment");
        }
        boolean https = "https".equals(url.getScheme());
        if (!https && !("http".equals(url.getScheme()) && Loopback.is(url.getHost()))) {
            throw bad(option, "must start with https:// (http:// only for the loopback interface)");
        }
        return url;
    }

    /** A trusted URL that a path is put behind. */
    static URI base(String option, String value) {
        String trimmed = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        URI url = trusted(option, trimmed);
        if (url.getQuery() != null || url.getRawPath() != null && !url.getRawPath().isEmpty()) {
            throw bad(option, "must be scheme, host and port only");
        }
        return url;
    }

    private static URI parse(String option, String value) {
        try {
            URI url = new URI(value);
            if (url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw bad(option, "is no URL: " + e.getReason());
        }
        throw bad(option, "must have a host");
    }

    /** The value is not shown: a URL may hold a secret where it should not. */
    private static SinchSmsValidationException bad(String option, String rule) {
        return new SinchSmsValidationException(option, "the URL", rule);
    }
}
