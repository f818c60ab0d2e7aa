/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.gate.ClientConnections;

/**
 * All that a simulator answers over HTTP: the API and the token endpoint, the control requests and the inbox page. An
 * API path names its plan; a control request may, with {@code ?plan=}. Where none is named, or one that is not here,
 * the first plan answers: it knows what an unknown plan gets.
 */
public final class SimulatorServer implements AutoCloseable {

    private static final Pattern API_PATH = Pattern.compile("/xms/v1/([^/]+)(?:/.*)?");
    private static final String PLAN = "plan";

    private final List<PlanDesk> desks;
    private final PageFiles page = new PageFiles();
    private final SimulatorHttpServer server;

    /**
     * Starts to listen.
     *
     * @param  door        where, and how
     * @param  plans       what it serves; at least one
     * @param  clock       the time of all of them
     * @param  random      for access tokens and the latency
     * @throws IOException if the port cannot be had
     */
    public SimulatorServer(Door door, List<ServedPlan> plans, SimulatorClock clock, RandomGenerator random)
                                                                                                            throws IOException {
        PlanList list = new PlanList(List.copyOf(plans));
        this.desks = plans.stream().map(served -> new PlanDesk(served, clock, random, list)).toList();
        this.server = SimulatorHttpServer.start(door, random, this::answer, this::faultFilter);
        this.server.serve(EventStream.PATH, this::stream);
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
        Map<PlanDesk, FaultFilter.Desk> strikers = desks.stream().collect(Collectors.toMap(
                desk -> desk, desk -> new FaultFilter.Desk(desk.faults(), desk.striker(connections))));
        return new FaultFilter(path -> strikers.get(ofPath(path)), SimulatorHttpServer.MAX_BODY_BYTES);
    }

    private void stream(HttpExchange exchange) throws IOException {
        PlanDesk desk;
        try {
            desk = ofQuery(Queries.parse(exchange.getRequestURI().getRawQuery()));
        } catch (Refusal refusal) {
            try (exchange) {
                SimulatorHttpServer.write(exchange, Answer.of(refusal));
            }
            return;
        }
        desk.events().handle(exchange);
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
            return ofQuery(request.query()).control(request);
        }
        return ofPath(path).answer(request);
    }

    private PlanDesk ofPath(String path) {
        Matcher matcher = API_PATH.matcher(path);
        return desks.size() > 1 && matcher.matches() ? of(matcher.group(1), desks.get(0)) : desks.get(0);
    }

    private PlanDesk ofQuery(Map<String, List<String>> query) {
        if (!query.containsKey(PLAN)) {
            return desks.get(0);
        }
        PlanDesk desk = of(query.get(PLAN).get(0), null);
        if (desk == null) {
            throw Refusal.constraint("plan: this simulator has no such plan; GET /_simulator/plans lists them");
        }
        return desk;
    }

    private PlanDesk of(String id, PlanDesk otherwise) {
        return desks.stream().filter(desk -> desk.credentials().areOf(id)).findFirst().orElse(otherwise);
    }

    @Override
    public void close() {
        desks.forEach(PlanDesk::close);
        server.close();
    }
}
