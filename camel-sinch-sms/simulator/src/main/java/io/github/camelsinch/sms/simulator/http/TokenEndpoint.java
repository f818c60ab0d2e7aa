/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import io.github.camelsinch.sms.simulator.wire.Json;

/**
 * {@code POST /oauth2/token}: the client credentials grant with HTTP Basic (RFC 6749, 4.4; errors as in 5.2).
 */
final class TokenEndpoint {

    private static final String SCHEME = "Basic ";

    private final Credentials credentials;
    private final AccessTokens accessTokens;

    TokenEndpoint(Credentials credentials, AccessTokens accessTokens) {
        this.credentials = credentials;
        this.accessTokens = accessTokens;
    }

    Answer answer(Request request) {
        if (!"POST".equals(request.method())) {
            return Answer.withoutBody(405).toUnknown("the path takes only POST");
        }
        if (!isKnown(request.header("authorization"))) {
            return error(401, "invalid_client");
        }
        if (!request.hasContentType("application/x-www-form-urlencoded")) {
            return error(400, "invalid_request");
        }
        String form = new String(request.body(), StandardCharsets.UTF_8);
        List<String> grant = Queries.parse(form).get("grant_type");
        if (grant == null) {
            return error(400, "invalid_request");
        }
        if (!grant.get(0).equals("client_credentials")) {
            return error(400, "unsupported_grant_type");
        }
        return Answer.ok(Json.object()
                .put("access_token", accessTokens.issue())
                // Sinch's samples show one second less than the hour
                .put("expires_in", accessTokens.lifetime().toSeconds() - 1)
                .put("scope", "")
                .put("token_type", "bearer"));
    }

    private boolean isKnown(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
            return Authenticator.isSame(
                    new String(decoded, StandardCharsets.UTF_8),
                    credentials.project().keyId() + ":" + credentials.project().keySecret());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Answer error(int status, String error) {
        return Answer.json(status, Json.object().put("error", error)).toUnknown(error);
    }
}
