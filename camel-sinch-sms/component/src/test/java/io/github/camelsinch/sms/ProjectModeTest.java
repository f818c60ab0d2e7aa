/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.List;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.send.SendResult;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.fault.ApiCall;
import io.github.camelsinch.sms.simulator.http.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The OAuth2 mode, from a route to the simulator's token endpoint. */
class ProjectModeTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN;

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().project("project-1", "key-1", "key-secret-1").messagesPerSecond(0).start();
    }

    @Override
    void connect(ConnectionConfiguration connection) {
        connection.setBaseUrl(sinch.baseUrl());
        connection.setOauth2TokenEndpoint(sinch.baseUrl() + "/oauth2/token");
        connection.setProjectId("project-1");
        connection.setClientId("key-1");
        connection.setClientSecret("key-secret-1");
    }

    @Test
    void aSendUsesTheProjectInItsPath() throws Exception {
        body(through(SEND, "Hello"), SendResult.class);

        assertThat(sends()).extracting(RecordedRequest::path).containsExactly("/xms/v1/project-1/batches");
        assertThat(sinch.messages(ANN)).hasSize(1);
    }

    @Test
    void oneAccessTokenServesManySends() throws Exception {
        for (int i = 0; i < 10; i++) {
            body(through(SEND, "Hello"), SendResult.class);
        }

        assertThat(tokens()).hasSize(1);
    }

    @Test
    void endpointsOfOneAccountShareTheAccessToken() throws Exception {
        body(through(SEND, "Hello"), SendResult.class);
        body(through(SEND + "&clientReference=other", "Hello"), SendResult.class);

        assertThat(tokens()).hasSize(1);
    }

    @Test
    void anAccessTokenThatHasExpiredIsReplacedAndTheSendHappensOnce() throws Exception {
        body(through(SEND, "Hello"), SendResult.class);

        sinch.clock().advance(Duration.ofHours(2));
        body(through(SEND, "Hello again"), SendResult.class);

        assertThat(tokens()).hasSize(2);
        assertThat(sinch.messages(ANN)).hasSize(2);
    }

    @Test
    void aWrongKeyIsAnErrorOfAuthenticationAndNothingIsSent() throws Exception {
        failure(through(SEND + "&clientSecret=wrong", "Hello"), SinchSmsAuthenticationException.class);

        assertThat(sends()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = { 429, 500, 503 })
    void withoutAnAccessTokenNothingIsSent_F29(int status) throws Exception {
        sinch.faults().every().on(ApiCall.TOKEN).status(status);

        SinchSmsUnavailableException failure = failure(through(SEND, "Hello"), SinchSmsUnavailableException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(sends()).isEmpty();
    }

    @Test
    void aSendGoesOnWhenTheTokenEndpointIsBack_F29() throws Exception {
        sinch.faults().next(1).on(ApiCall.TOKEN).status(503);

        body(through(SEND, "Hello"), SendResult.class);

        assertThat(sends()).hasSize(1);
    }

    private List<RecordedRequest> sends() {
        return sinch.requests().stream().filter(request -> request.path().endsWith("/batches")).toList();
    }

    private List<RecordedRequest> tokens() {
        return sinch.requests().stream().filter(request -> request.path().equals("/oauth2/token")).toList();
    }
}
