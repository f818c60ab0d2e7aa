/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/**
 * Lets in: the plan with its API token, the project with an access token. An expired one is told so in
 * {@code www-authenticate}, which is what Sinch's SDKs fetch a new one upon; any other 401 is final.
 */
final class Authenticator {

    private static final String SCHEME = "Bearer ";

    private final Credentials credentials;
    private final AccessTokens accessTokens;

    Authenticator(Credentials credentials, AccessTokens accessTokens) {
        this.credentials = credentials;
        this.accessTokens = accessTokens;
    }

    /** Empty if the request may go on. */
    Optional<Answer> refuse(Request request, String planOrProjectId) {
        String token = bearer(request.header("authorization"));
        if (token != null && credentials.servicePlanId().equals(planOrProjectId) && isSame(token, credentials.token())) {
            return Optional.empty();
        }
        if (token != null && credentials.projectId().equals(planOrProjectId) && accessTokens.isIssued(token)) {
            return accessTokens.isExpired(token)
                    ? Optional
                            .of(unauthorized("Bearer error=\"invalid_token\", error_description=\"The access token expired\""))
                    : Optional.empty();
        }
        return Optional.of(unauthorized("Bearer").toUnknown("not the token of that plan or project"));
    }

    private static String bearer(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip() : null;
    }

    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer unauthorized(String challenge) {
        return Answer.withoutBody(401, Map.of("WWW-Authenticate", challenge));
    }
}
