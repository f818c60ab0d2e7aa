/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.fault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camelsinch.sms.simulator.wire.Json;

/**
 * What goes wrong at a simulator. Rules are tried in the order in which they were made; the first that strikes decides
 * about a request, and a rule that has struck as often as it should is gone. With one client that sends one request
 * after the other, the same rules and seeds give the same faults. Thread-safe.
 *
 * <p>
 * Faults of the socket (RST, half-closed, hanging and slow connections, a wrong {@code Date}) need
 * {@code SinchSmsSimulator.builder().socketFaults(true)}.
 */
public final class Faults {

    private final List<FaultRule> rules = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private final boolean hasSockets;
    private final boolean isTls;
    private final Runnable onClear;

    /**
     * No rules.
     *
     * @param hasSockets whether there is a gate that can do things to sockets
     * @param isTls      whether it sees only what TLS makes of answers
     * @param onClear    what else ends when all rules do
     */
    public Faults(boolean hasSockets, boolean isTls, Runnable onClear) {
        this.hasSockets = hasSockets;
        this.isTls = isTls;
        this.onClear = onClear;
    }

    /**
     * The next requests that fit.
     *
     * @param  requests                 how many
     * @return                          to be narrowed and completed
     * @throws IllegalArgumentException if it is not above zero
     */
    public FaultOrder next(int requests) {
        if (requests <= 0) {
            throw new IllegalArgumentException("count: " + requests + " is not above zero");
        }
        return new FaultOrder(this, new When(requests, 1, 0, When.ALWAYS.calls(), List.of(), List.of()));
    }

    /**
     * Every request that fits, until the rule is removed.
     *
     * @return to be narrowed and completed
     */
    public FaultOrder every() {
        return new FaultOrder(this, When.ALWAYS);
    }

    /**
     * Every request that fits and has a number among its recipients: {@code every().number(number)}.
     *
     * @param  number                   any spelling
     * @return                          to be narrowed and completed
     * @throws IllegalArgumentException if it is none
     */
    public FaultOrder number(String number) {
        return every().number(number);
    }

    /**
     * Some of the requests that fit, until the rule is removed.
     *
     * @param  probability              0..1
     * @param  seed                     the same seed chooses the same requests, counted from the first that fits
     * @return                          to be narrowed and completed
     * @throws IllegalArgumentException if the probability is none
     */
    public FaultOrder withProbability(double probability, long seed) {
        return new FaultOrder(this, new When(0, probability, seed, When.ALWAYS.calls(), List.of(), List.of()));
    }

    /**
     * Has the next requests to the API answered with a status instead of being carried out.
     *
     * @param  count                    how many, after those ordered before
     * @param  httpStatus               400..599
     * @param  headers                  headers of those answers
     * @return                          the rule
     * @throws IllegalArgumentException if count or status is out of range
     */
    public FaultRule failNext(int count, int httpStatus, Map<String, String> headers) {
        Fault fault = failure(count, httpStatus);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            fault = fault.header(header.getKey(), header.getValue());
        }
        return next(count).with(fault);
    }

    /**
     * Has the next requests to the API refused with a body, such as 403 {@code blocked_account}.
     *
     * @param  count                    how many, after those ordered before
     * @param  httpStatus               400..599
     * @param  code                     Sinch's code
     * @param  text                     its explanation
     * @return                          the rule
     * @throws IllegalArgumentException if count or status is out of range
     */
    public FaultRule refuseNext(int count, int httpStatus, String code, String text) {
        byte[] body = Json.write(Json.object().put("code", code).put("text", text));
        return next(count).with(
                failure(count, httpStatus).body("application/json", new String(body, StandardCharsets.UTF_8)));
    }

    private static Fault failure(int count, int httpStatus) {
        if (count <= 0) {
            throw new IllegalArgumentException("count: " + count + " is not above zero");
        }
        if (httpStatus < 400 || httpStatus > 599) {
            throw new IllegalArgumentException("httpStatus: " + httpStatus + " is outside 400..599");
        }
        return Fault.status(httpStatus);
    }

    /**
     * Puts a rule in force.
     *
     * @param  when                     which requests
     * @param  faults                   what happens to them: one of these
     * @return                          the rule
     * @throws IllegalArgumentException if there is no fault, or one that comes too early for the conditions
     * @throws IllegalStateException    if a fault needs what this simulator does not have
     */
    public FaultRule add(When when, List<Fault> faults) {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("faults: there is none");
        }
        for (Fault fault : faults) {
            if (when.readsBody() && fault.stage().compareTo(Stage.BEFORE_ACCEPTING) < 0) {
                throw new IllegalArgumentException(
                        "stage: " + fault.stage() + " comes before the body, which the conditions look into");
            }
            if (fault.needsSocket() && !hasSockets) {
                throw new IllegalStateException(
                        "socketFaults: this fault needs SinchSmsSimulator.builder().socketFaults(true)");
            }
            if (isTls && fault.answer().isDateSkewed()) {
                throw new IllegalStateException("dateSkew: not possible over HTTPS");
            }
        }
        FaultRule rule = new FaultRule(ids.incrementAndGet(), when, faults, this);
        rules.add(rule);
        return rule;
    }

    /**
     * The rules in force.
     *
     * @return oldest first
     */
    public List<FaultRule> rules() {
        return List.copyOf(rules);
    }

    /**
     * Ends a rule.
     *
     * @param  id of the rule
     * @return    whether it was in force
     */
    public boolean remove(long id) {
        return rules.removeIf(rule -> rule.id() == id);
    }

    /** Ends all rules, and closes the connections that hang forever. */
    public void clear() {
        rules.clear();
        onClear.run();
    }

    /**
     * Whether faults of the socket are possible.
     *
     * @return as it was made
     */
    public boolean hasSockets() {
        return hasSockets;
    }

    /**
     * Whether nothing can go wrong.
     *
     * @return {@code true} if there is no rule
     */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /**
     * Decides about a request.
     *
     * @param  request asked once
     * @return         {@code null} if all goes well
     */
    public Fault strike(FaultRequest request) {
        for (FaultRule rule : rules) {
            Fault fault = rule.strike(request);
            if (rule.isSpent()) {
                rules.remove(rule);
            }
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }
}
