/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import io.github.camelsinch.sms.simulator.fault.Ending;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.fault.Stage;
import io.github.camelsinch.sms.simulator.gate.ClientConnection;
import io.github.camelsinch.sms.simulator.gate.ClientConnections;
import io.github.camelsinch.sms.simulator.plan.Delays;

/** Has one request go wrong. */
final class FaultStriker {

    private static final int NO_ANSWER = 0;

    private final Delays delays;
    private final Function<Request, Answer> api;
    private final Journal journal;
    private final InFlight inFlight;
    private final InstantSource clock;
    private final ClientConnections connections;

    /**
     * @param api carries requests out, and never throws
     */
    FaultStriker(Delays delays, Function<Request, Answer> api, Journal journal, InFlight inFlight, InstantSource clock,
                 ClientConnections connections) {
        this.delays = delays;
        this.api = api;
        this.journal = journal;
        this.inFlight = inFlight;
        this.clock = clock;
        this.connections = connections;
    }

    /** The caller closes the exchange. */
    void strike(HttpExchange exchange, BufferedBody body, Fault fault) throws IOException {
        Optional<ClientConnection> connection = connections.connection(exchange.getRemoteAddress());
        Request request = SimulatorHttpServer.request(exchange, read(exchange, body, fault.stage()));
        Answer answer = inFlight.carryOut(() -> noted(request, fault));
        if (answer != null) {
            connection.ifPresent(client -> FaultyAnswers.slowDown(client, fault.answer()));
            FaultyAnswers.write(exchange, answer, fault.answer());
        } else {
            connection.ifPresent(client -> end(client, fault.ending()));
        }
    }

    /** {@code null} if the client gets none. */
    private Answer noted(Request request, Fault fault) {
        Answer real = fault.isCarriedOut() ? carryOut(request, fault) : null;
        Answer answer = fault.ending() == Ending.ANSWER ? FaultyAnswers.change(real, fault.answer()) : null;
        note(request, answer == null ? NO_ANSWER : answer.status());
        return answer;
    }

    private static byte[] read(HttpExchange exchange, BufferedBody body, Stage stage) throws IOException {
        if (stage == Stage.BEFORE_BODY) {
            return new byte[0];
        }
        if (stage == Stage.DURING_BODY) {
            String length = exchange.getRequestHeaders().getFirst("Content-Length");
            body.readTo(length == null ? 1 : Long.parseLong(length.strip()) / 2);
            return new byte[0];
        }
        return body.all();
    }

    /** {@code null} if it is done later. */
    private Answer carryOut(Request request, Fault fault) {
        if (fault.commitDelay().isZero()) {
            return delays.listedAfter(fault.listLag(), () -> api.apply(request));
        }
        delays.later(fault.commitDelay(), () -> delays.listedAfter(fault.listLag(), () -> api.apply(request)));
        return null;
    }

    private void note(Request request, int status) {
        journal.add(new RecordedRequest(
                request.method(), request.path(), request.rawQuery(), request.body().length, clock.instant(), status,
                "a fault", true));
    }

    private static void end(ClientConnection client, Ending ending) {
        switch (ending) {
            case RESET -> client.reset();
            case CLOSE -> client.close();
            case HALF_CLOSE -> client.halfClose();
            case HANG -> client.hang();
            case HANG_FOREVER -> client.hangForever();
            case ANSWER -> throw new IllegalArgumentException("an answer ends by itself");
        }
    }
}
