/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;

/**
 * Decides whether a callback URL may come from a header. Reports hold phone numbers, so they only go to hosts that the
 * route's author named.
 */
record CallbackUrls(List<String> allowedHosts) {

    static CallbackUrls of(String allowList) {
        return new CallbackUrls(
                allowList == null
                        ? List.of()
                        : List.of(allowList.toLowerCase(Locale.ROOT).split("\\s*,\\s*")));
    }

    String of(Inputs inputs, String option) {
        String fromHeader = inputs.text(SinchSmsConstants.CALLBACK_URL, null);
        if (fromHeader == null) {
            return option;
        }
        if (!allows(fromHeader)) {
            throw new SinchSmsValidationException(
                    SinchSmsConstants.CALLBACK_URL, "the URL", "must be https and to a host that callbackUrlAllowList names");
        }
        return fromHeader;
    }

    private boolean allows(String url) {
        try {
            URI parsed = new URI(url);
            String host = parsed.getHost() == null ? "" : parsed.getHost().toLowerCase(Locale.ROOT);
            return "https".equals(parsed.getScheme())
                    && parsed.getUserInfo() == null
                    && allowedHosts.stream().anyMatch(
                            allowed -> host.equals(allowed) || allowed.startsWith(".") && host.endsWith(allowed));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
