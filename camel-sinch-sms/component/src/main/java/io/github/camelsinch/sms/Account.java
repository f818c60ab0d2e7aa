/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.BatchIds;
import io.github.camelsinch.sms.privacy.Mask;

/**
 * Which account of Sinch's is spoken to, and where. Nothing of it ever comes from an exchange.
 *
 * @param baseUrl scheme, host and port
 * @param id      service plan id, or project id in the OAuth2 mode: the path segment after {@code /xms/v1/}
 * @param project whether this is the OAuth2 mode
 */
record Account(URI baseUrl, String id, boolean project) {

    private static final Set<String> PLAN_REGIONS = Set.of("us", "eu", "au", "br", "ca");
    private static final Set<String> PROJECT_REGIONS = Set.of("us", "eu");
    /** What may stand in an HTTP header without quoting; also keeps out what ends a {@code RAW(…)} value too early. */
    private static final Pattern SECRET = Pattern.compile("[!-~&&[^()&]]+");
    private static final Pattern CLIENT_ID = Pattern.compile("[!-~&&[^():&]]+");

    /**
     * By hand, like those of all keys that a first send needs: Java makes a record's own when used, at a tenth of its
     * time.
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Account account && account.project == project && account.id.equals(id)
                && account.baseUrl.equals(baseUrl);
    }

    @Override
    public int hashCode() {
        return Objects.hash(baseUrl, id, project);
    }

    /** Which account it is, among all that there are: part of the identity of a send, so it must never change. */
    String name() {
        return baseUrl + "/" + id;
    }

    /**
     * Reads the account from the options.
     *
     * @throws SinchSmsValidationException naming the option that is missing, contradicts another or has a bad value
     */
    static Account of(ConnectionConfiguration connection) {
        boolean project = mode(connection);
        if (project) {
            secret("clientId", connection.getClientId(), CLIENT_ID);
            secret("clientSecret", connection.getClientSecret(), SECRET);
            Urls.trusted("oauth2TokenEndpoint", connection.getOauth2TokenEndpoint());
            return new Account(base(connection, true), id("projectId", connection.getProjectId()), true);
        }
        secret("token", connection.getToken(), SECRET);
        return new Account(base(connection, false), id("servicePlanId", connection.getServicePlanId()), false);
    }

    /**
     * Holds what is given against the rules of {@link #of}. What is missing is not looked for: an endpoint may give it.
     *
     * @throws SinchSmsValidationException naming the option that contradicts another or has a bad value
     */
    static void checkGiven(ConnectionConfiguration connection) {
        boolean project = namesProject(connection);
        if (project && namesPlan(connection)) {
            throw bothModes();
        }
        ifGiven(connection.getServicePlanId(), id -> id("servicePlanId", id));
        ifGiven(connection.getToken(), token -> secret("token", token, SECRET));
        ifGiven(connection.getProjectId(), id -> id("projectId", id));
        ifGiven(connection.getClientId(), id -> secret("clientId", id, CLIENT_ID));
        ifGiven(connection.getClientSecret(), secret -> secret("clientSecret", secret, SECRET));
        ifGiven(connection.getRegion(), region -> region(region, project));
        ifGiven(connection.getBaseUrl(), url -> Urls.base("baseUrl", url));
    }

    private static void ifGiven(String value, Consumer<String> rule) {
        if (value != null) {
            rule.accept(value);
        }
    }

    private static boolean mode(ConnectionConfiguration connection) {
        boolean plan = namesPlan(connection);
        boolean project = namesProject(connection);
        if (plan && project) {
            throw bothModes();
        }
        if (!plan && !project) {
            throw new SinchSmsValidationException(
                    "servicePlanId", "null", "set servicePlanId and token (or projectId, clientId and clientSecret)");
        }
        return project;
    }

    private static boolean namesPlan(ConnectionConfiguration connection) {
        return connection.getServicePlanId() != null || connection.getToken() != null;
    }

    private static boolean namesProject(ConnectionConfiguration connection) {
        return connection.getProjectId() != null || connection.getClientId() != null
                || connection.getClientSecret() != null;
    }

    private static SinchSmsValidationException bothModes() {
        return new SinchSmsValidationException(
                "servicePlanId", "set",
                "set either servicePlanId and token, or projectId, clientId and clientSecret, not both");
    }

    private static URI base(ConnectionConfiguration connection, boolean project) {
        String region = connection.getRegion();
        ifGiven(region, given -> region(given, project));
        if (connection.getBaseUrl() != null) {
            return Urls.base("baseUrl", connection.getBaseUrl());
        }
        if (region == null) {
            throw new SinchSmsValidationException("region", "null", "must be set where baseUrl is not");
        }
        return URI.create("https://" + (project ? "zt." : "") + region + ".sms.api.sinch.com");
    }

    private static void region(String region, boolean project) {
        Set<String> regions = project ? PROJECT_REGIONS : PLAN_REGIONS;
        if (!regions.contains(region)) {
            throw new SinchSmsValidationException(
                    "region", Mask.text(region),
                    "must be one of us, eu" + (project ? " with projectId" : ", au, br, ca") + ", in lower case");
        }
    }

    private static String id(String option, String id) {
        if (id == null || !BatchIds.isLegal(id)) {
            throw new SinchSmsValidationException(
                    option, Mask.text(id), "must be 1 to 64 letters, digits, dashes and underscores");
        }
        return id;
    }

    private static void secret(String option, String secret, Pattern rule) {
        if (secret == null || secret.isEmpty()) {
            throw new SinchSmsValidationException(option, "none", "must be set");
        }
        if (!rule.matcher(secret).matches()) {
            throw new SinchSmsValidationException(
                    option, Mask.secret(secret), "must be visible ASCII characters without spaces, brackets and &");
        }
    }
}
