/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.util.Base64;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.http.RecordedRequest;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectModeTest extends SimulatorTestCase {

    private static final String GRANT = "grant_type=client_credentials";
    private static final String FORM = "application/x-www-form-urlencoded";

    @BeforeEach
    void startSimulator() {
        start(builder().project("my-project", "my-key", "my-secret"));
    }

    @Parity(
            topic = Topic.ACCESS, status = Status.DOCUMENTED, source = Source.SDK,
            rule = "`POST /oauth2/token` answers `access_token`, `expires_in` 3599, `scope` and `token_type`")
    @Test
    void anAccessTokenLooksAsSinchsDo() {
        Reply reply = token("my-key:my-secret", FORM, GRANT);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("access_token").asText()).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
        assertThat(reply.json().get("token_type").asText()).isEqualTo("bearer");
        assertThat(reply.json().get("expires_in").asInt()).isEqualTo(3599);
        assertThat(reply.json().get("scope").asText()).isEmpty();
    }

    @Parity(
            topic = Topic.ACCESS, status = Status.DOCUMENTED, source = Source.SDK,
            rule = "With OAuth2 the project's id stands in the path where the plan's would")
    @Test
    void aBatchIsSentWithAnAccessTokenBelowTheProject() {
        ApiClient project = project(accessToken());

        Reply sent = project.post("/batches", ApiClient.text("hello", ANN));

        assertThat(sent.status()).isEqualTo(201);
        assertThat(project.get("/batches/" + sent.id()).status()).isEqualTo(200);
        assertThat(simulator.messages(ANN)).hasSize(1);
    }

    @Parity(
            topic = Topic.ACCESS, status = Status.INFERRED, source = Source.SDK,
            rule = "An access token lives an hour; then 401 with \"expired\" in `www-authenticate`, which SDKs renew it upon")
    @Test
    void anExpiredAccessTokenIsSaidToBe() {
        ApiClient project = project(accessToken());
        clock.advance(Duration.ofHours(1).minusMillis(1));
        assertThat(project.get("/batches").status()).isEqualTo(200);

        advanceMillis(1);
        Reply reply = project.get("/batches");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).isEmpty();
        assertThat(reply.header("www-authenticate")).contains("expired");
        assertThat(project(accessToken()).get("/batches").status()).isEqualTo(200);
        assertThat(simulator.requests()).allMatch(RecordedRequest::known);
    }

    @Parity(
            topic = Topic.ACCESS, status = Status.UNKNOWN, source = Source.NONE,
            rule = "An older access token is valid beside a newer one")
    @Test
    void severalAccessTokensAreValidAtOnce() {
        String one = accessToken();
        String other = accessToken();

        assertThat(one).isNotEqualTo(other);
        assertThat(project(one).get("/batches").status()).isEqualTo(200);
        assertThat(project(other).get("/batches").status()).isEqualTo(200);
    }

    @Parity(
            topic = Topic.ACCESS, status = Status.INFERRED, source = Source.LIVE,
            rule = "Tokens of plan and project are not interchangeable")
    @Test
    void tokensOfPlanAndProjectAreNotInterchangeable() {
        String accessToken = accessToken();

        assertThat(api.withToken(accessToken).get("/batches").status()).isEqualTo(401);
        assertThat(project(simulator.token()).get("/batches").status()).isEqualTo(401);
        assertThat(project(simulator.keySecret()).get("/batches").status()).isEqualTo(401);
        assertThat(project("unknown").get("/batches").header("www-authenticate")).doesNotContain("expired");
    }

    @Parity(
            topic = Topic.ACCESS, status = Status.INFERRED, source = Source.RFC,
            rule = "Errors of the token endpoint as in RFC 6749, 5.2")
    @ParameterizedTest
    @CsvSource({
            "my-key:wrong, application/x-www-form-urlencoded, grant_type=client_credentials, 401, invalid_client",
            "my-key, application/x-www-form-urlencoded, grant_type=client_credentials, 401, invalid_client",
            "demo-plan:demo-token, application/x-www-form-urlencoded, grant_type=client_credentials, 401, invalid_client",
            "my-key:my-secret, application/x-www-form-urlencoded, grant_type=password, 400, unsupported_grant_type",
            "my-key:my-secret, application/x-www-form-urlencoded, scope=x, 400, invalid_request",
            "my-key:my-secret, application/json, {}, 400, invalid_request" })
    void aWrongTokenRequestIsRefused(String credentials, String contentType, String form, int status, String error) {
        Reply reply = token(credentials, contentType, form);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().get("error").asText()).isEqualTo(error);
    }

    @Test
    void credentialsThatAreNoBasicOnesAreRefused() {
        assertThat(api.root("POST", "/oauth2/token", "{}").status()).isEqualTo(401);
        assertThat(api.send(api.withToken(null).request("POST", "/oauth2/token", GRANT, FORM)
                .header("Authorization", "Basic not-base64!")).status()).isEqualTo(401);
        assertThat(api.root("GET", "/oauth2/token", null).status()).isEqualTo(405);
    }

    private ApiClient project(String accessToken) {
        return api.withPlan(simulator.projectId()).withToken(accessToken);
    }

    private String accessToken() {
        return token(simulator.keyId() + ":" + simulator.keySecret(), FORM, GRANT).json().get("access_token").asText();
    }

    private Reply token(String credentials, String contentType, String form) {
        return api.send(api.withToken(null).request("POST", "/oauth2/token", form, contentType)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes())));
    }
}
