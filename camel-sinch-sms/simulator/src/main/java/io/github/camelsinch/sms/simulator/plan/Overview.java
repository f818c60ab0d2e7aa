/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.github.camelsinch.sms.simulator.batch.Msisdn;

/**
 * A plan as somebody looks at it who follows it. Every method first lets happen what was due by now. Thread-safe: it
 * takes the plan's lock.
 */
public final class Overview {

    private final Plan plan;
    private final double messagesPerSecond;
    private final Tally tally;
    private final Inbox inbox;
    private final BatchStore store;
    private final RateLog rates;

    Overview(Plan plan, double messagesPerSecond, Tally tally, Inbox inbox, BatchStore store, RateLog rates) {
        this.plan = plan;
        this.messagesPerSecond = messagesPerSecond;
        this.tally = tally;
        this.inbox = inbox;
        this.store = store;
        this.rates = rates;
    }

    /**
     * The plan's time.
     *
     * @return now
     */
    public Instant now() {
        return plan.now();
    }

    /**
     * The rate at which the queue is drained.
     *
     * @return messages a second; 0 = unlimited
     */
    public double messagesPerSecond() {
        return messagesPerSecond;
    }

    /**
     * Tells whether anything has happened to a batch or a message.
     *
     * @return another number after every change
     */
    public long version() {
        synchronized (plan) {
            plan.settle();
            return tally.version();
        }
    }

    /**
     * Counts.
     *
     * @return exact
     */
    public Counters counters() {
        return plan.counters();
    }

    /**
     * The newest messages.
     *
     * @return oldest first
     */
    public List<SimulatedMessage> messages() {
        return plan.messages();
    }

    /**
     * Whether the {@linkplain #messages newest messages} are all that there were since the start or the last reset.
     *
     * @return {@code false} if some have been dropped
     */
    public boolean hasAllMessages() {
        synchronized (plan) {
            plan.settle();
            return inbox.isComplete() && !store.hasForgotten();
        }
    }

    /**
     * The conversation of one number: its messages among the newest, and those that have left these since the number
     * was asked for first, so that a reader keeps what is read. The 100 numbers asked for last are kept so, each with
     * 200 older messages.
     *
     * @param  msisdn any spelling
     * @return        oldest first
     */
    public List<SimulatedMessage> conversation(String msisdn) {
        synchronized (plan) {
            plan.settle();
            return inbox.conversation(Msisdn.pack(msisdn));
        }
    }

    /**
     * The newest batches, scheduled ones included.
     *
     * @param  limit at most so many
     * @return       newest first
     */
    public List<BatchProgress> batches(int limit) {
        synchronized (plan) {
            plan.settle();
            return store.newestFirst().stream().limit(limit).map(BatchProgress::of).toList();
        }
    }

    /**
     * How a batch stands.
     *
     * @param  id its id
     * @return    empty if there is none
     */
    public Optional<BatchProgress> batch(String id) {
        synchronized (plan) {
            plan.settle();
            return Optional.ofNullable(store.get(id)).map(BatchProgress::of);
        }
    }

    /**
     * What came and went in each of the last 300 seconds.
     *
     * @return oldest first; the second that runs is not among them
     */
    public List<RateSample> rates() {
        synchronized (plan) {
            return rates.until(plan.now().toEpochMilli());
        }
    }
}
