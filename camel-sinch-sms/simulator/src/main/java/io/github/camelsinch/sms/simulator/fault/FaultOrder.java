/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.fault;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Says which requests go wrong, and, with its last method, how: only that puts the rule in force. Immutable, so a
 * beginning can be used twice.
 *
 * <pre>{@code
 * simulator.faults().next(3).sends().acceptThenReset();
 * simulator.faults().withProbability(0.3, 42).sends().anyOf(Fault.acceptThenReset(), Fault.status(503), Fault.hang());
 * simulator.faults().every().number("+46700000001").status(503);
 * }</pre>
 */
public final class FaultOrder {

    private final Faults faults;
    private final When when;

    FaultOrder(Faults faults, When when) {
        this.faults = faults;
        this.when = when;
    }

    /**
     * Only requests that send a batch.
     *
     * @return a narrower order
     */
    public FaultOrder sends() {
        return on(ApiCall.SEND);
    }

    /**
     * Only requests that list batches.
     *
     * @return a narrower order
     */
    public FaultOrder lists() {
        return on(ApiCall.LIST);
    }

    /**
     * Only these requests; more than one call adds up.
     *
     * @param  calls what they ask for; {@link ApiCall#TOKEN} only if it is named here
     * @return       a narrower order
     */
    public FaultOrder on(ApiCall... calls) {
        return new FaultOrder(faults, when.on(calls));
    }

    /**
     * Only requests whose {@code to} has this number; more numbers, prefixes and suffixes add up.
     *
     * @param  number                   any spelling
     * @return                          a narrower order
     * @throws IllegalArgumentException if it is none
     */
    public FaultOrder number(String number) {
        return new FaultOrder(faults, when.to(new NumberMatch(NumberMatch.Kind.NUMBER, number)));
    }

    /**
     * Only requests whose {@code to} has a number that begins so.
     *
     * @param  prefix                   digits, with or without {@code +}
     * @return                          a narrower order
     * @throws IllegalArgumentException if it is none
     */
    public FaultOrder prefix(String prefix) {
        return new FaultOrder(faults, when.to(new NumberMatch(NumberMatch.Kind.PREFIX, prefix)));
    }

    /**
     * Only requests whose {@code to} has a number that ends so.
     *
     * @param  suffix                   digits
     * @return                          a narrower order
     * @throws IllegalArgumentException if it is none
     */
    public FaultOrder suffix(String suffix) {
        return new FaultOrder(faults, when.to(new NumberMatch(NumberMatch.Kind.SUFFIX, suffix)));
    }

    /**
     * Only requests that meet a condition of one's own, besides all else. It is tested last, on the server's threads.
     *
     * @param  condition without side effects
     * @return           a narrower order
     */
    public FaultOrder when(Predicate<FaultRequest> condition) {
        return new FaultOrder(faults, when.and(condition));
    }

    /**
     * Puts it in force.
     *
     * @param  fault                    what goes wrong
     * @return                          the rule
     * @throws IllegalArgumentException if condition and fault do not fit
     * @throws IllegalStateException    if the simulator cannot do it, see {@link Faults}
     */
    public FaultRule with(Fault fault) {
        return faults.add(when, List.of(fault));
    }

    /**
     * Puts it in force; each time one of the faults is chosen by the rule's seed.
     *
     * @param  choice                   equally likely
     * @return                          the rule
     * @throws IllegalArgumentException if there is none, or condition and fault do not fit
     * @throws IllegalStateException    if the simulator cannot do it, see {@link Faults}
     */
    public FaultRule anyOf(Fault... choice) {
        return faults.add(when, List.of(choice));
    }

    /**
     * As {@code with(Fault.status(httpStatus))}.
     *
     * @param  httpStatus 200..599
     * @return            the rule
     */
    public FaultRule status(int httpStatus) {
        return with(Fault.status(httpStatus));
    }

    /**
     * As {@code with(Fault.acceptThenStatus(httpStatus))}.
     *
     * @param  httpStatus 200..599
     * @return            the rule
     */
    public FaultRule acceptThenStatus(int httpStatus) {
        return with(Fault.acceptThenStatus(httpStatus));
    }

    /**
     * As {@code with(Fault.reset())}.
     *
     * @return the rule
     */
    public FaultRule reset() {
        return with(Fault.reset());
    }

    /**
     * As {@code with(Fault.hang())}.
     *
     * @return the rule
     */
    public FaultRule hang() {
        return with(Fault.hang());
    }

    /**
     * As {@code with(Fault.acceptThenReset())}.
     *
     * @return the rule
     */
    public FaultRule acceptThenReset() {
        return with(Fault.acceptThenReset());
    }

    /**
     * As {@code with(Fault.acceptThenClose())}.
     *
     * @return the rule
     */
    public FaultRule acceptThenClose() {
        return with(Fault.acceptThenClose());
    }

    /**
     * As {@code with(Fault.acceptThenHang())}.
     *
     * @return the rule
     */
    public FaultRule acceptThenHang() {
        return with(Fault.acceptThenHang());
    }

    /**
     * As {@code with(Fault.listLag(lag))}.
     *
     * @param  lag on the simulator's clock
     * @return     the rule
     */
    public FaultRule listLag(Duration lag) {
        return with(Fault.listLag(lag));
    }
}
