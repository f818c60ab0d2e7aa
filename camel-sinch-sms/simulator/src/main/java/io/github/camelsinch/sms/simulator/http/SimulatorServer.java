/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.random.RandomGenerator;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.Filter;
import io.github.camelsinch.sms.simulator.callback.Callbacks;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.fault.Faults;
import io.github.camelsinch.sms.simulator.gate.ClientConnections;
import io.github.camelsinch.sms.simulator.inbox.LiveViews;
import io.github.camelsinch.sms.simulator.plan.Plan;
import io.github.camelsinch.sms.simulator.wire.BatchReader;

/**
 * All that a simulator answers over HTTP: the API, the token endpoint, the control requests and the inbox page.
 */
public final class SimulatorServer implements AutoCloseable {

    private static final Duration ACCESS_TOKEN_LIFETIME = Duration.ofHours(1);
    private static final String TOKEN_PATH = "/oauth2/token";

    private final Plan plan;
    private final Faults faults;
    private final Journal journal;
    private final SimulatorClock clock;
    private final Api api;
    private final TokenEndpoint tokens;
    private final Control control;
    private final PageFiles page = new PageFiles();
    private final LiveViews views;
    private final SimulatorHttpServer server;

    /**
     * Starts to listen.
     *
     * @param  address     where; port 0 = any
     * @param  tls         {@code null} = plain HTTP
     * @param  credentials who may use it
     * @param  plan        what it serves
     * @param  reader      how it reads batches
     * @param  clock       its time
     * @param  random      for access tokens
     * @param  faults      what fails
     * @param  callbacks   what it pushes
     * @param  journal     where requests are noted
     * @param  reset       what a reset does
     * @throws IOException if the port cannot be had
     */
    public SimulatorServer(InetSocketAddress address, SSLContext tls, Credentials credentials, Plan plan, BatchReader reader,
                           SimulatorClock clock, RandomGenerator random, Faults faults, Callbacks callbacks,
                           Journal journal, Runnable reset) throws IOException {
        AccessTokens accessTokens = new AccessTokens(clock, random, ACCESS_TOKEN_LIFETIME);
        this.journal = journal;
        this.clock = clock;
        this.plan = plan;
        this.faults = faults;
        this.api = new Api(plan, reader, new Authenticator(credentials, accessTokens), clock);
        this.tokens = new TokenEndpoint(credentials, accessTokens);
        this.control = new Control(
                plan, clock, faults, callbacks, reset, new BrowserGate(address.getAddress().isLoopbackAddress()),
                new InboxOperations(plan, reader, credentials));
        this.views = new LiveViews(plan.overview());
        this.server = SimulatorHttpServer.start(address, tls, this::answer, faults.hasSockets(), this::faultFilter);
        this.server.serve(EventStream.PATH, new EventStream(views));
    }

    /**
     * Where it listens.
     *
     * @return the port
     */
    public int port() {
        return server.port();
    }

    /** Closes connections that a fault has left hanging forever. */
    public void releaseConnections() {
        server.releaseConnections();
    }

    private Filter faultFilter(ClientConnections connections) {
        return new FaultFilter(
                faults, new FaultStriker(
                        plan.delays(), request -> SimulatorHttpServer.apply(this::carryOut, request), journal, clock,
                        connections),
                SimulatorHttpServer.MAX_BODY_BYTES);
    }

    private Answer carryOut(Request request) {
        return request.path().equals(TOKEN_PATH) ? tokens.answer(request) : api.answer(request);
    }

    private Answer answer(Request request) {
        String path = request.path();
        if (path.equals("/")) {
            return page.index(request);
        }
        if (path.startsWith(PageFiles.PREFIX)) {
            return page.file(request);
        }
        if (path.startsWith(Control.PREFIX + "/")) {
            return control.answer(request);
        }
        Answer answer = SimulatorHttpServer.apply(this::carryOut, request);
        journal.add(new RecordedRequest(
                request.method(), path, request.rawQuery(), request.body().length, clock.instant(), answer.status(),
                answer.refusal(), answer.known()));
        return answer;
    }

    @Override
    public void close() {
        views.close();
        server.close();
    }
}
