/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * HTTP basic authentication (RFC 7617): Sinch sends the user name and password that are set for the service plan. The
 * password travels with every callback, so it needs TLS up to this machine or its proxy.
 */
public final class BasicCredentials implements CallbackAuthenticator {

    private static final String HEADER = "authorization";
    private static final String SCHEME = "Basic ";

    private final byte[] expected;

    /**
     * @param username without a colon
     * @param password not empty
     */
    public BasicCredentials(String username, String password) {
        this.expected = Base64.getEncoder().encode((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean accepts(CallbackRequest request) {
        String header = request.header(HEADER);
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(expected, header.substring(SCHEME.length()).trim().getBytes(StandardCharsets.UTF_8));
    }
}
