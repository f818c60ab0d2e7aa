/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.net.URI;
import java.net.http.HttpRequest;

import io.github.camelsinch.sms.simulator.check.SimulatorChecks;
import io.github.camelsinch.sms.simulator.fault.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Requests that the API does not know, as checks tell of them. */
class UnknownRequestsTest extends ChecksTestCase {

    @Test
    void anUnknownRequestIsToldHoweverManyKnownOnesFollow() {
        start(builder().keepRequests(2));
        use();
        api.get("/batchez");
        api.get("/batches");
        api.get("/batches");

        assertThat(simulator.requests()).hasSize(2);
        assertThatThrownBy(now::assertNoUnknownRequests).hasMessageContaining("GET /xms/v1/demo-plan/batchez");
    }

    @Test
    void theOtherPlansAreLookedAtToo() {
        start(builder().morePlans(new ServicePlan("second", "second-token", 0, null)));
        use();
        ApiClient second = api.withPlan("second").withToken("second-token");
        second.get("/batchez");
        second.post("/batches", ApiClient.text("hello", ANN));
        second.post("/batches", ApiClient.text("hello", ANN));
        SimulatorChecks.of(simulator.plan("second")).awaitSettled();

        assertThatThrownBy(now::assertNoUnknownRequests).hasMessageContaining("GET /xms/v1/second/batchez");
        assertThatThrownBy(now::assertNoDuplicates).hasMessageContaining("sent more than once");
    }

    @Test
    void aRequestWithoutATokenIsUnknown() {
        api.send(HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/xms/v1/demo-plan/batches")));

        assertThatThrownBy(now::assertNoUnknownRequests).hasMessageContaining("-> 401 (no bearer token)");
    }

    @Test
    void requestsThatTheApiDoesNotKnowAreTold() {
        api.get("/batchez");
        api.root("GET", "/", null);
        api.root("GET", "/elsewhere", null);
        api.put("/batches", "{}");
        api.withToken("wrong").get("/batches");
        api.withPlan("other").get("/batches");
        api.withPlan("no%20plan").get("/batches");
        api.post("/batches", "{'to':");
        api.send(api.request("POST", "/xms/v1/demo-plan/batches", "{}", "text/plain"));
        api.root("POST", "/oauth2/token", "{}");

        assertThatThrownBy(now::assertNoUnknownRequests)
                .hasMessageStartingWith("Expected no request that the API does not know, but 9 came:\n")
                .hasMessageContaining("GET /xms/v1/demo-plan/batchez, 0 bytes -> 404 (there is no such path)")
                .hasMessageContaining("GET /elsewhere, 0 bytes -> 404 (the API has no such path)")
                .hasMessageContaining("PUT /xms/v1/demo-plan/batches, 2 bytes -> 405 (the path takes only GET, POST)")
                .hasMessageContaining("GET /xms/v1/demo-plan/batches, 0 bytes -> 401 (not the token of that plan or project)")
                .hasMessageContaining("GET /xms/v1/other/batches, 0 bytes -> 401 (not the token of that plan or project)")
                .hasMessageContaining("GET /xms/v1/no%20plan/batches, 0 bytes -> 400 (the path names no service plan)")
                .hasMessageContaining("-> 400 (syntax_invalid_json: ")
                .hasMessageContaining("2 bytes -> 415 (its Content-Type is not application/json)")
                .hasMessageContaining("POST /oauth2/token, 2 bytes -> 401 (invalid_client)");
    }

    @Test
    void whatTheApiKnowsAndRefusesIsNotUnknown() {
        simulator.faults().next(1).lists().with(Fault.status(404));
        api.get("/batches");
        api.get("/batches/" + NO_SUCH_ID);
        api.post("/batches", "{'to':[],'from':'Acme','body':'x'}");
        send(ApiClient.textWith("'delivery_report':'full'", ANN));

        now.assertNoUnknownRequests();
    }
}
