/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.camelsinch.sms.simulator.batch.BatchContent;
import io.github.camelsinch.sms.simulator.batch.BatchDefinition;
import io.github.camelsinch.sms.simulator.batch.BatchState;
import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.error.Refusal;

/**
 * One batch on its way: scheduled (no messages yet), queued, in delivery, finished. Not thread-safe: the plan's lock
 * guards it.
 */
final class Batch {

    private final String id;
    private final Instant createdAt;
    private final Set<Long> feedback = new LinkedHashSet<>();
    private Instant modifiedAt;
    private BatchDefinition definition;
    private boolean canceled;
    private MessageTable messages;
    /** The next message whose turn comes. */
    private int next;
    private int unfinished;
    /** Timers that were set for an earlier definition are void. */
    private int version;
    private long place;
    private boolean forgotten;
    private Instant listedFrom;
    private int listed;

    Batch(String id, BatchDefinition definition, Instant createdAt) {
        this.id = id;
        this.definition = definition;
        this.createdAt = createdAt;
        this.modifiedAt = createdAt;
        this.listedFrom = createdAt;
    }

    String id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    BatchDefinition definition() {
        return definition;
    }

    boolean isCanceled() {
        return canceled;
    }

    int version() {
        return version;
    }

    /** Where it stands in the queue; 0 = nowhere. */
    long place() {
        return place;
    }

    void setPlace(long place) {
        this.place = place;
    }

    BatchState state() {
        return new BatchState(id, definition, canceled, createdAt, modifiedAt);
    }

    /** The messages; {@code null} while the batch is scheduled. */
    MessageTable messages() {
        return messages;
    }

    boolean limitsParts() {
        return definition.content() instanceof BatchContent.Text text && text.maxNumberOfMessageParts() != null;
    }

    boolean isScheduled() {
        return messages == null && !canceled;
    }

    /** Nobody has had a turn: it can still be changed. */
    boolean isUntouched() {
        return !canceled && (messages == null || next == 0 && unfinished == messages.size() && unfinished > 0);
    }

    boolean isFinished() {
        return messages == null ? canceled : unfinished == 0;
    }

    boolean hasNext() {
        return messages != null && next < messages.size();
    }

    int takeNext() {
        return next++;
    }

    /** Takes what is left out of the queue; the caller settles those messages. */
    int takeRest() {
        int first = next;
        next = messages.size();
        return first;
    }

    void enqueue(MessageTable table) {
        messages = table;
        next = 0;
        unfinished = table.size();
    }

    void messageFinished() {
        unfinished--;
    }

    void redefine(BatchDefinition changed, Instant at) {
        definition = changed;
        modifiedAt = at;
        messages = null;
        version++;
    }

    void cancel(Instant at) {
        if (!canceled) {
            canceled = true;
            modifiedAt = at;
            version++;
        }
    }

    /**
     * Takes delivery feedback.
     *
     * @param  numbers packed; empty = all recipients
     * @throws Refusal 404 if it does not take feedback; 400 if it was sent to a group and no number is named
     */
    void takeFeedback(List<Long> numbers) {
        if (!Boolean.TRUE.equals(definition.feedbackEnabled())) {
            throw Refusal.withoutBody(404);
        }
        if (numbers.isEmpty() && !definition.to().groups().isEmpty()) {
            throw Refusal.constraint("The parameter 'recipients' must name a number, since the batch was sent to a group.");
        }
        if (numbers.isEmpty()) {
            for (long number : definition.to().numbers()) {
                feedback.add(number);
            }
        }
        feedback.addAll(numbers);
    }

    /** How many messages it counts for: those it has, or the numbers it names. */
    int recipientsAccepted() {
        return messages == null ? definition.to().numberCount() : messages.size();
    }

    /** Writes {@link #recipientsAccepted} messages into an array; answers the place behind them. */
    int addressed(long[] into, int from) {
        int next = from;
        if (messages == null) {
            for (long number : definition.to().numbers()) {
                into[next++] = Duplicates.addressed(number, false);
            }
            return next;
        }
        for (int i = 0; i < messages.size(); i++) {
            into[next++] = Duplicates.addressed(messages.number(i), messages.status(i).isBeyondSmsc());
        }
        return next;
    }

    SimulatedBatch view() {
        BatchContent content = definition.content();
        return new SimulatedBatch(
                id, content.type(), definition.to().asList(), definition.from(), content.body(),
                definition.clientReference(), definition.deliveryReport(), createdAt, modifiedAt, definition.sendAt(),
                definition.expireAt(), canceled, isFinished(), feedback.stream().map(Msisdn::digits).toList());
    }

    /** Entries of the finished log that point here: one a message, unless its report is listed more than once. */
    int listed() {
        return listed;
    }

    void listedMore(int entries) {
        listed += entries;
    }

    /** A batch that has been forgotten. */
    static Batch nothing() {
        Batch nothing = new Batch(null, null, null);
        nothing.forget();
        return nothing;
    }

    /** Lets go of what is heavy: lists may still point here. */
    void forget() {
        forgotten = true;
        messages = null;
        definition = null;
        feedback.clear();
    }

    /** It can be read by its id before. */
    void listFrom(Instant moment) {
        listedFrom = moment;
    }

    boolean isListedAt(Instant moment) {
        return !moment.isBefore(listedFrom);
    }

    boolean isForgotten() {
        return forgotten;
    }
}
