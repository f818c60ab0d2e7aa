/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import io.github.camelsinch.sms.plan.SendRequest;
import org.apache.camel.Exchange;

/**
 * The sends that are made at one place under one key, so that two of them in one route are two, and one that is
 * redelivered is one. They are numbered as they come; the same message finds the same numbers when it is replayed.
 */
final class SendSteps {

    private final String key;
    private final String place;
    private final Redeliveries redeliveries;
    /** Failed, or left behind by an exchange that was interrupted, by number. */
    private final Map<Integer, Step> unfinished = new LinkedHashMap<>(2);
    private final Map<Integer, Step> completed = new LinkedHashMap<>(2);
    private int next;

    /**
     * @param place where they are made, as it stands in what they are looked up by
     */
    SendSteps(String key, String place, Redeliveries redeliveries) {
        this.key = key;
        this.place = place;
        this.redeliveries = redeliveries;
    }

    /**
     * Begins a send: the one that did not complete before, if this is that one again, or else a new one. Where a whole
     * part of a route runs again, its sends that were completed are not new either.
     *
     * @param now since when it is tried, if it is new
     */
    synchronized Step begin(Exchange exchange, SendRequest request, Instant now) {
        String node = exchange.getExchangeExtension().getHistoryNodeId();
        int round = redeliveries.of(node);
        Step again = next == 0 ? null : again(exchange, request, node, round);
        Step step = again == null
                ? new Step(next++, node, request, now, round) : new Step(again.ordinal, node, request, again.since, round);
        completed.remove(step.ordinal);
        unfinished.put(step.ordinal, step);
        return step;
    }

    private Step again(Exchange exchange, SendRequest request, String node, int round) {
        Predicate<Step> runsAgain = step -> step.round < round && Objects.equals(step.node, node);
        Predicate<Step> sameContent = step -> step.isSameContent(request);
        Step again = first(unfinished, sameContent.and(step -> Objects.equals(step.node, node)));
        if (again == null) {
            int begun = sentBefore(round, exchange);
            again = first(completed, runsAgain.and(sameContent).and(step -> step.ordinal >= begun));
        }
        if (again == null) {
            again = first(unfinished, sameContent);
        }
        return again == null ? first(unfinished, runsAgain) : again;
    }

    /** How many had been sent when the part of the route began that runs again: its message is as it was then. */
    private int sentBefore(int round, Exchange exchange) {
        Object batches = exchange.getMessage().getHeader(SinchSmsConstants.BATCH_IDS);
        Step last = batches == null
                ? null : first(completed, step -> step.round < round && batches.equals(step.batches));
        return last == null ? 0 : last.ordinal + 1;
    }

    private static Step first(Map<Integer, Step> steps, Predicate<Step> such) {
        for (Step step : steps.values()) {
            if (such.test(step)) {
                return step;
            }
        }
        return null;
    }

    /** Keeps what was sent in a few octets: a loop goes on for long, and each of its rounds has steps of its own. */
    synchronized void fold() {
        unfinished.values().forEach(Step::fold);
        completed.values().forEach(Step::fold);
    }

    private synchronized void completed(Step step, List<String> batches) {
        step.batches = batches;
        unfinished.remove(step.ordinal);
        completed.put(step.ordinal, step);
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "SendSteps";
    }

    /** One send of the exchange. */
    final class Step {

        private final int ordinal;
        private final String node;
        private final Instant since;
        private final int round;
        private List<String> batches;
        /** What is sent; {@code null} where its digest is kept. */
        private SendRequest request;
        private UUID digest;

        private Step(int ordinal, String node, SendRequest request, Instant since, int round) {
            this.ordinal = ordinal;
            this.node = node;
            this.request = request;
            this.since = since;
            this.round = round;
        }

        /** The key of the send: the user's, or one of this exchange alone. */
        String key() {
            return key;
        }

        /** Which step it is: part of what is looked up at Sinch after a crash, so it must never change. */
        String text() {
            return place + " step=" + ordinal;
        }

        /** When it was tried first. */
        Instant since() {
            return since;
        }

        /** It is done; until then it may be begun again. */
        void completed(List<String> batchIds) {
            SendSteps.this.completed(this, batchIds);
        }

        private boolean isSameContent(SendRequest other) {
            return request == null ? digest.equals(SameContent.digest(other)) : SameContent.of(request, other);
        }

        private void fold() {
            if (request != null) {
                digest = SameContent.digest(request);
                request = null;
            }
        }
    }
}
