/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets in: the plan with its API token, the project with an access token. An expired one is told so in
 * {@code www-authenticate}, which is what Sinch's SDKs fetch a new one upon; any other 401 is final. A plan that has a
 * region is not known under the host name of another one.
 */
final class Authenticator {

    private static final String SCHEME = "Bearer ";
    private static final Pattern REGION = Pattern.compile("(?:zt\\.)?(us|eu|au|br|ca)\\.", Pattern.CASE_INSENSITIVE);

    private final Credentials credentials;
    private final AccessTokens accessTokens;

    Authenticator(Credentials credentials, AccessTokens accessTokens) {
        this.credentials = credentials;
        this.accessTokens = accessTokens;
    }

    /** Empty if the request may go on. */
    Optional<Answer> refuse(Request request, String planOrProjectId) {
        String token = bearer(request.header("authorization"));
        if (token == null) {
            return Optional.of(unauthorized("Bearer").toUnknown("no bearer token"));
        }
        if (isElsewhere(request.header("host"))) {
            return Optional.of(unauthorized("Bearer").toUnknown("not the region of that plan"));
        }
        if (!credentials.accessTokensOnly() && credentials.servicePlanId().equals(planOrProjectId)
                && isSame(token, credentials.token())) {
            return Optional.empty();
        }
        if (isProject(planOrProjectId) && accessTokens.isIssued(token)) {
            return accessTokens.isExpired(token)
                    ? Optional
                            .of(unauthorized("Bearer error=\"invalid_token\", error_description=\"The access token expired\""))
                    : Optional.empty();
        }
        return Optional.of(unauthorized("Bearer").toUnknown("not the token of that plan or project"));
    }

    private boolean isProject(String id) {
        return credentials.project() != null && credentials.project().id().equals(id);
    }

    /** Whether the host is that of another region than the plan's. */
    private boolean isElsewhere(String host) {
        if (host == null || credentials.region() == null) {
            return false;
        }
        Matcher region = REGION.matcher(host);
        return region.lookingAt() && !region.group(1).equalsIgnoreCase(credentials.region());
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
