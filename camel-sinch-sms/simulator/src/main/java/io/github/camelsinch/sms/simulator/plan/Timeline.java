/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.batch.Recipients;
import io.github.camelsinch.sms.simulator.group.Groups;
import io.github.camelsinch.sms.simulator.message.Message;
import io.github.camelsinch.sms.simulator.message.MessageMaker;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.outcome.Outcomes;

/**
 * What happens to batches as time goes by. Nothing runs in the background: whoever looks at the plan first brings it up
 * to date with {@link #runUntil}, which does all that was due in the meantime, each thing at its own moment and in
 * order. So a clock that is moved by three days gives the same result as three days of waiting. Not thread-safe.
 */
final class Timeline {

    private static final int CODE_DISPATCHED = 401;
    private static final int CODE_EXPIRED = 406;
    private static final int CODE_CANCELLED = 407;

    private final BatchTimers starts = new BatchTimers();
    private final BatchTimers expiries = new BatchTimers();
    private final DueFinals finals = new DueFinals();
    private final SendQueue queue;
    private final Outcomes outcomes;
    private final Groups groups;
    private final Tally tally;
    private final Inbox inbox;
    private final FinishedLog log;
    private final BatchStore store;
    private final RateLog rates;

    Timeline(SendQueue queue, Outcomes outcomes, Groups groups, Tally tally, Inbox inbox, FinishedLog log, BatchStore store,
             RateLog rates) {
        this.queue = queue;
        this.outcomes = outcomes;
        this.groups = groups;
        this.tally = tally;
        this.inbox = inbox;
        this.log = log;
        this.store = store;
        this.rates = rates;
    }

    /** Does everything that is due until then, that moment included. */
    void runUntil(long nowMillis) {
        while (true) {
            long finalAt = finals.nextMillis();
            long startAt = starts.nextMillis();
            long expiryAt = expiries.nextMillis();
            long turnAt = queue.nextTurnMillis();
            long at = Math.min(Math.min(finalAt, startAt), Math.min(expiryAt, turnAt));
            if (at > nowMillis) {
                return;
            }
            // of things at the same moment: a message that expires now is not sent any more
            if (at == finalAt) {
                Batch batch = finals.batch();
                int message = finals.message();
                DeliveryStatus status = finals.status();
                int code = finals.code();
                finals.remove();
                finish(batch, message, status, code, at);
            } else if (at == startAt) {
                start(starts.take(), at);
            } else if (at == expiryAt) {
                settleRest(expiries.take(), DeliveryStatus.EXPIRED, CODE_EXPIRED, at);
            } else {
                turn(queue.take(at), at);
            }
        }
    }

    /** Takes a new, updated or replaced batch in. One that stays in the queue keeps its place there. */
    void enter(Batch batch, boolean keepsPlace, long nowMillis) {
        long sendAt = batch.definition().sendAt() == null ? nowMillis : batch.definition().sendAt().toEpochMilli();
        expiries.set(batch.definition().expireAt().toEpochMilli(), batch);
        if (sendAt > nowMillis) {
            batch.setPlace(0);
            starts.set(sendAt, batch);
        } else if (keepsPlace && batch.place() != 0) {
            fill(batch, nowMillis);
        } else {
            start(batch, nowMillis);
        }
    }

    /** Takes the messages of a batch out, before it is changed. */
    void withdraw(Batch batch) {
        if (batch.messages() != null) {
            tally.queued(-batch.messages().size());
        }
    }

    /** Cancels what has not had its turn. */
    void cancel(Batch batch, long nowMillis) {
        if (batch.messages() == null) {
            store.finished(batch);
        } else {
            settleRest(batch, DeliveryStatus.CANCELLED, CODE_CANCELLED, nowMillis);
        }
    }

    void clear() {
        starts.clear();
        expiries.clear();
        finals.clear();
        queue.clear();
    }

    private void start(Batch batch, long atMillis) {
        queue.add(batch, atMillis);
        fill(batch, atMillis);
    }

    private void fill(Batch batch, long atMillis) {
        Recipients to = batch.definition().to();
        long[] numbers = numbersOf(to);
        tally.recipientsAccepted(numbers.length - to.numberCount());
        rates.accepted(numbers.length - to.numberCount(), atMillis);
        MessageTable table = new MessageTable(numbers, atMillis);
        batch.enqueue(table);
        tally.queued(table.size());
        MessageMaker maker = new MessageMaker(batch.definition().content());
        for (int i = 0; i < table.size(); i++) {
            Message message = maker.messageFor(table.number(i));
            table.describe(i, message);
            inbox.add(batch, i, message);
        }
        if (table.size() == 0) {
            store.finished(batch);
        }
    }

    /** Members of groups once each; numbers that are named stay as they are, twice if named twice. */
    long[] numbersOf(Recipients to) {
        if (to.groups().isEmpty()) {
            return to.numbers();
        }
        Set<Long> members = new LinkedHashSet<>();
        to.groups().forEach(group -> members.addAll(groups.membersOf(group)));
        long[] named = to.numbers();
        for (long number : named) {
            members.remove(number);
        }
        long[] all = Arrays.copyOf(named, named.length + members.size());
        int next = named.length;
        for (long member : members) {
            all[next++] = member;
        }
        return all;
    }

    private void turn(Batch batch, long atMillis) {
        int message = batch.takeNext();
        rates.taken(atMillis);
        MessageTable table = batch.messages();
        if (table.stopCode(message) != Message.NOTHING_STOPS_IT) {
            finish(batch, message, DeliveryStatus.ABORTED, table.stopCode(message), atMillis);
            return;
        }
        Outcome outcome = outcomes.next(Msisdn.digits(table.number(message)));
        if (outcome.status().isBeyondSmsc()) {
            tally.moved(DeliveryStatus.QUEUED, DeliveryStatus.DISPATCHED);
            tally.dispatched(table.parts(message));
            table.set(message, DeliveryStatus.DISPATCHED, CODE_DISPATCHED, atMillis);
        }
        if (!outcome.status().isFinal()) {
            return;
        }
        if (outcome.delay().isZero()) {
            finish(batch, message, outcome.status(), outcome.code(), atMillis);
        } else {
            finals.add(atMillis + outcome.delay().toMillis(), batch, message, outcome);
        }
    }

    private void settleRest(Batch batch, DeliveryStatus status, int code, long atMillis) {
        if (batch.hasNext()) {
            MessageTable table = batch.messages();
            for (int message = batch.takeRest(); message < table.size(); message++) {
                finish(batch, message, status, code, atMillis);
            }
        }
    }

    private void finish(Batch batch, int message, DeliveryStatus status, int code, long atMillis) {
        MessageTable table = batch.messages();
        tally.moved(table.status(message), status);
        table.set(message, status, code, atMillis);
        log.add(batch, message, atMillis);
        batch.messageFinished();
        if (batch.isFinished()) {
            store.finished(batch);
        }
    }
}
