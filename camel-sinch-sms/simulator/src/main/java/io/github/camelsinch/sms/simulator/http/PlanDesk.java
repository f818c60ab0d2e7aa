/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

import com.sun.net.httpserver.HttpHandler;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.fault.Faults;
import io.github.camelsinch.sms.simulator.gate.ClientConnections;
import io.github.camelsinch.sms.simulator.inbox.LiveViews;

/** Answers for one plan: the API, its token endpoint, the control requests and the stream of events. */
final class PlanDesk implements AutoCloseable {

    private static final Duration ACCESS_TOKEN_LIFETIME = Duration.ofHours(1);
    static final String TOKEN_PATH = "/oauth2/token";

    private final ServedPlan served;
    private final SimulatorClock clock;
    private final Api api;
    private final TokenEndpoint tokens;
    private final Control control;
    private final LiveViews views;
    private final EventStream events;

    PlanDesk(ServedPlan served, SimulatorClock clock, RandomGenerator random, PlanList plans) {
        AccessTokens accessTokens = new AccessTokens(clock, random, ACCESS_TOKEN_LIFETIME);
        this.served = served;
        this.clock = clock;
        this.api = new Api(served.plan(), served.reader(), new Authenticator(served.credentials(), accessTokens), clock);
        this.tokens = new TokenEndpoint(served.credentials(), accessTokens);
        this.control = new Control(served, clock, new InboxOperations(served, plans));
        this.views = new LiveViews(served.plan().overview());
        this.events = new EventStream(views);
    }

    Credentials credentials() {
        return served.credentials();
    }

    Faults faults() {
        return served.faults();
    }

    HttpHandler events() {
        return events;
    }

    FaultStriker striker(ClientConnections connections) {
        return new FaultStriker(
                served.plan().delays(), request -> SimulatorHttpServer.apply(this::carryOut, request), served.journal(),
                served.inFlight(), clock, connections);
    }

    Answer control(Request request) {
        return control.answer(request);
    }

    /** What goes to the API or the token endpoint, with a note in the journal. */
    Answer answer(Request request) {
        return served.inFlight().carryOut(() -> noted(request));
    }

    private Answer noted(Request request) {
        Answer answer = SimulatorHttpServer.apply(this::carryOut, request);
        served.journal().add(new RecordedRequest(
                request.method(), request.path(), request.rawQuery(), request.body().length, clock.instant(), answer.status(),
                answer.refusal(), answer.known()));
        return answer;
    }

    private Answer carryOut(Request request) {
        return request.path().equals(TOKEN_PATH) ? tokens.answer(request) : api.answer(request);
    }

    @Override
    public void close() {
        views.close();
    }
}
