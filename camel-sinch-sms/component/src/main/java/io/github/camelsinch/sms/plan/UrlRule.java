/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import io.github.camelsinch.sms.privacy.Loopback;

/**
 * Which addresses are given to Sinch. Callbacks carry numbers, so they go over https, or to this very machine; an
 * address without a name has no certificate that anyone checks, and one with a password in it shows that in every
 * report.
 */
final class UrlRule {

    private static final int MAX_LENGTH = 2048;

    private UrlRule() {
    }

    static void checkCallback(String url) {
        if (url == null) {
            return;
        }
        URI uri = parse("callbackUrl", url);
        boolean isLoopback = Loopback.is(uri.getHost());
        if (!isScheme("https", uri) && !(isScheme("http", uri) && isLoopback)) {
            throw refusal("callbackUrl", "must be https, or http to this machine");
        }
        if (!isLoopback && isAddress(uri.getHost())) {
            throw refusal("callbackUrl", "must name a host, not an IP address");
        }
    }

    static void checkMedia(String url) {
        if (url == null || url.isBlank()) {
            throw refusal("media.url", "must be given");
        }
        URI uri = parse("media.url", url);
        if (!isScheme("https", uri) && !isScheme("http", uri)) {
            throw refusal("media.url", "must be https or http");
        }
    }

    private static URI parse(String name, String url) {
        if (url.length() > MAX_LENGTH) {
            throw refusal(name, "must be at most " + MAX_LENGTH + " characters long, has " + url.length());
        }
        try {
            URI uri = new URI(url);
            if (uri.getRawUserInfo() != null) {
                throw refusal(name, "must not hold a user name or password");
            }
            if (uri.getHost() == null) {
                throw refusal(name, "must be an absolute URL with a host");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw refusal(name, "must be a URL, has something else at character " + (e.getIndex() + 1));
        }
    }

    private static boolean isScheme(String scheme, URI uri) {
        return scheme.equalsIgnoreCase(uri.getScheme());
    }

    /** Whatever resolvers take for an address: a colon, or a last label that is a number, such as 0x7f000001. */
    private static boolean isAddress(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return host.startsWith("[") || last.matches("\\d+|0x[0-9a-f]*");
    }

    /** Addresses are not shown: signatures and tokens stand in them. */
    private static InvalidInputException refusal(String name, String rule) {
        return InvalidInputException.ofHidden(name, rule);
    }
}
