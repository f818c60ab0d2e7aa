/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

import io.github.camelsinch.sms.simulator.batch.BatchDefinition;
import io.github.camelsinch.sms.simulator.batch.BatchState;
import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.batch.Ulids;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.group.Groups;
import io.github.camelsinch.sms.simulator.outcome.Outcomes;
import io.github.camelsinch.sms.simulator.report.BatchReport;
import io.github.camelsinch.sms.simulator.report.Page;
import io.github.camelsinch.sms.simulator.report.RecipientReport;
import io.github.camelsinch.sms.simulator.report.ReportFilter;
import io.github.camelsinch.sms.simulator.script.ReportScripts;

/**
 * A service plan: its batches, queue, groups and reports. Every method first lets happen what was due by now.
 * Thread-safe: one lock.
 */
public final class Plan {

    private static final Duration LISTED_FOR = Duration.ofDays(14);

    private final InstantSource clock;
    private final Readings readings;
    private final Ulids ulids;
    private final Outcomes outcomes;
    private final Groups groups;
    private final Tally tally = new Tally();
    private final Inbox inbox;
    private final FinishedLog log = new FinishedLog();
    private final RateLog rates = new RateLog();
    private final BatchStore store;
    private final Timeline timeline;
    private final ReportDesk reports;
    private final Reporting reporting;
    private final Delays delays;
    private final Holdings holdings;
    private final Overview overview;
    private long lastMillis = Long.MIN_VALUE;

    /**
     * An empty plan.
     *
     * @param clock             its time
     * @param random            for ids
     * @param messagesPerSecond its rate; 0 = unlimited
     * @param retention         how much it keeps
     * @param readings          how it reads what Sinch leaves open
     */
    public Plan(InstantSource clock, RandomGenerator random, double messagesPerSecond, Retention retention, Readings readings) {
        this.clock = clock;
        this.readings = readings;
        this.ulids = new Ulids(random);
        this.outcomes = new Outcomes(this::settle);
        this.groups = new Groups(ulids);
        this.inbox = new Inbox(retention.texts());
        this.store = new BatchStore(retention, log);
        SendQueue queue = new SendQueue(new Pacer(messagesPerSecond));
        ReportScripts scripts = new ReportScripts(this::settle);
        this.reports = new ReportDesk(log, readings, scripts);
        this.reporting = new Reporting(reports, scripts);
        this.timeline = new Timeline(queue, outcomes, groups, tally, inbox, log, store, rates, reporting);
        this.delays = new Delays(this, store);
        this.holdings = new Holdings(this, store);
        this.overview = new Overview(this, messagesPerSecond, tally, inbox, store, rates);
    }

    /**
     * Lets happen what was due by now.
     */
    public synchronized void settle() {
        now();
    }

    /**
     * The plan's time: goes back upon a reset only, even if the machine's clock does. To the millisecond, as the API's
     * times are.
     *
     * @return now, after everything due has happened
     */
    public synchronized Instant now() {
        if (!delays.isRunning()) {
            long until = Math.max(lastMillis, clock.millis());
            while (delays.nextMillis() <= until) {
                lastMillis = Math.max(lastMillis, delays.nextMillis());
                timeline.runUntil(lastMillis);
                delays.runNext();
            }
            lastMillis = until;
        }
        timeline.runUntil(lastMillis);
        return Instant.ofEpochMilli(lastMillis);
    }

    /**
     * Accepts a batch.
     *
     * @param  definition what is asked for
     * @return            the new batch
     * @throws Refusal    {@code unknown_group}
     */
    public synchronized BatchState accept(BatchDefinition definition) {
        Instant now = now();
        definition.to().groups().forEach(groups::known);
        Batch batch = new Batch(ulids.next(lastMillis), definition.livingFrom(now), now);
        store.add(batch);
        tally.batchAccepted();
        tally.recipientsAccepted(definition.to().numberCount());
        rates.accepted(definition.to().numberCount(), lastMillis);
        timeline.enter(batch, false, lastMillis);
        BatchState accepted = batch.state();
        now();
        return accepted;
    }

    /**
     * Checks what only the plan can check, for a dry run.
     *
     * @param  definition what is asked for
     * @return            packed numbers of all recipients, groups looked up
     * @throws Refusal    {@code unknown_group}
     */
    public synchronized long[] recipientsOf(BatchDefinition definition) {
        now();
        definition.to().groups().forEach(groups::known);
        return timeline.numbersOf(definition.to());
    }

    /**
     * A batch.
     *
     * @param  id      its id
     * @return         as it is now
     * @throws Refusal 404 if there is none
     */
    public synchronized BatchState batch(String id) {
        now();
        return find(id).state();
    }

    /**
     * Batches of the last 14 days, newest first.
     *
     * @param  filter which
     * @param  page   which page of them
     * @return        the page
     */
    public synchronized Page<BatchState> list(BatchFilter filter, Page.Request page) {
        Instant now = now();
        return store.page(filter, now.minus(LISTED_FOR), now, page);
    }

    /**
     * Updates or replaces a batch that nobody has had a turn of.
     *
     * @param  id         its id
     * @param  keepsPlace whether it keeps its place in the queue (update) or goes to the end (replace)
     * @param  change     makes the new definition of the old one and the time
     * @return            the batch
     * @throws Refusal    404 if there is none, {@code batch_already_dispatched}, or what {@code change} throws
     */
    public synchronized BatchState change(
            String id, boolean keepsPlace, BiFunction<BatchState, Instant, BatchDefinition> change) {
        Instant now = now();
        Batch batch = find(id);
        if (!batch.isUntouched()) {
            throw Refusal.forbidden("batch_already_dispatched", "The batch '" + id + "' has already been dispatched.");
        }
        BatchDefinition changed = change.apply(batch.state(), now).livingFrom(now);
        changed.to().groups().forEach(groups::known);
        timeline.withdraw(batch);
        tally.recipientsAccepted(changed.to().numberCount() - batch.recipientsAccepted());
        batch.redefine(changed, now);
        timeline.enter(batch, keepsPlace, lastMillis);
        BatchState state = batch.state();
        now();
        return state;
    }

    /**
     * Cancels a batch.
     *
     * @param  id      its id
     * @return         the batch
     * @throws Refusal 404 if there is none; 409 if it is finished and the plan {@link Readings reads} it so
     */
    public synchronized BatchState cancel(String id) {
        Instant now = now();
        Batch batch = find(id);
        boolean wasCanceled = batch.isCanceled();
        if (!wasCanceled && batch.isFinished()
                && readings.cancelAfterFinish() == Readings.CancelAfterFinish.CONFLICT) {
            throw Refusal.withoutBody(409);
        }
        batch.cancel(now);
        tally.changed();
        if (!wasCanceled) {
            timeline.cancel(batch, lastMillis);
        }
        return batch.state();
    }

    /**
     * Takes delivery feedback.
     *
     * @param  id      the batch
     * @param  numbers packed; empty = all recipients
     * @throws Refusal 404 if there is no such batch or it does not take feedback; 400 if it was sent to a group and no
     *                 number is named
     */
    public synchronized void feedback(String id, List<Long> numbers) {
        now();
        find(id).takeFeedback(numbers);
    }

    /**
     * The report of a batch.
     *
     * @param  id      the batch
     * @param  full    with recipients
     * @param  filter  which statuses and codes
     * @return         the report
     * @throws Refusal 404 if there is no such batch
     */
    public synchronized BatchReport report(String id, boolean full, ReportFilter filter) {
        now();
        return reports.ofBatch(find(id), full, filter);
    }

    /**
     * The report of one message.
     *
     * @param  id      its batch
     * @param  number  packed
     * @return         the report
     * @throws Refusal 404 if there is no such batch or message
     */
    public synchronized RecipientReport report(String id, long number) {
        now();
        RecipientReport report = reports.ofRecipient(find(id), number);
        if (report == null) {
            throw Refusal.withoutBody(404);
        }
        return report;
    }

    /**
     * Reports of finished messages, newest first.
     *
     * @param  query which
     * @param  page  which page of them
     * @return       the page
     */
    public synchronized Page<RecipientReport> reports(ReportQuery query, Page.Request page) {
        now();
        return reports.finished(query, page);
    }

    /**
     * Works on the groups.
     *
     * @param  <T>  what comes of it
     * @param  work gets the groups and the time
     * @return      what comes of it
     */
    public synchronized <T> T groups(BiFunction<Groups, Instant, T> work) {
        Instant now = now();
        return work.apply(groups, now);
    }

    /**
     * What it does, or shows, late.
     *
     * @return of this plan
     */
    public Delays delays() {
        return delays;
    }

    /**
     * How reports come, and who is told of them.
     *
     * @return of this plan
     */
    public Reporting reporting() {
        return reporting;
    }

    /**
     * What becomes of messages.
     *
     * @return can be changed at any time
     */
    public Outcomes outcomes() {
        return outcomes;
    }

    /**
     * Counts.
     *
     * @return exact, as of now
     */
    public synchronized Counters counters() {
        now();
        return tally.counters();
    }

    /**
     * The newest messages.
     *
     * @return oldest first
     */
    public synchronized List<SimulatedMessage> messages() {
        now();
        return inbox.messages(null);
    }

    /**
     * The newest messages to one number.
     *
     * @param  msisdn any spelling
     * @return        oldest first
     */
    public synchronized List<SimulatedMessage> messages(String msisdn) {
        now();
        return inbox.messages(Msisdn.pack(msisdn));
    }

    /**
     * What the inbox page shows.
     *
     * @return of this plan, always as of now
     */
    public Overview overview() {
        return overview;
    }

    /**
     * What it holds.
     *
     * @return of this plan, always as of now
     */
    public Holdings holdings() {
        return holdings;
    }

    /**
     * Forgets batches, messages, groups, counts and how late it was; rate, readings, outcomes and report scripts stay.
     */
    public synchronized void reset() {
        now();
        delays.clear();
        timeline.clear();
        store.clear();
        log.clear();
        inbox.clear();
        rates.clear();
        tally.clear();
        groups.clear();
        lastMillis = Long.MIN_VALUE;
    }

    private Batch find(String id) {
        Batch batch = store.get(id);
        if (batch == null) {
            throw Refusal.withoutBody(404);
        }
        return batch;
    }
}
