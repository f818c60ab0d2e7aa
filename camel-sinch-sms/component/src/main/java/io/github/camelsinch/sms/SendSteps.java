/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.camelsinch.sms.plan.SendRequest;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;

/**
 * Which sends one exchange makes, so that two of them in one route are two, and one that is redelivered is one. A step
 * is named by where the exchange is in splits, loops and multicasts, and by how many sends came before it there; the
 * same message finds the same steps when it is replayed.
 * <p>
 * It lives in a property of the exchange, which survives a redelivery, as headers do not. Copies of the exchange share
 * it, so it is safe for use by many threads.
 */
final class SendSteps {

    private static final String PROPERTY = "CamelSinchSmsSendSteps";

    private final String ownKey = UUID.randomUUID().toString();
    private final Map<Place, Steps> places = new HashMap<>();

    private SendSteps() {
    }

    /** Those of an exchange. */
    static SendSteps of(Exchange exchange) {
        if (exchange.getProperty(PROPERTY) instanceof SendSteps steps) {
            return steps;
        }
        SendSteps steps = new SendSteps();
        exchange.setProperty(PROPERTY, steps);
        return steps;
    }

    /**
     * Begins a send: the one that failed before, if this is that one again, or else a new one.
     *
     * @param key the user's key, or {@code null}
     * @param now since when it is tried, if it is new
     */
    synchronized Step begin(Exchange exchange, String key, SinchSmsEndpoint endpoint, SendRequest request, Instant now) {
        Place place = Place.of(exchange, key == null ? ownKey : key);
        Steps steps = places.computeIfAbsent(place, any -> new Steps());
        boolean redelivered = Boolean.TRUE.equals(exchange.getMessage().getHeader(Exchange.REDELIVERED));
        int round = redelivered ? exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, Integer.class) : 0;
        Step again = null;
        for (Step failed : steps.failed) {
            if (failed.isSameContent(request) || redelivered && failed.endpoint == endpoint) {
                again = failed;
                break;
            }
        }
        if (again == null && redelivered) {
            again = steps.completedBefore(round, endpoint, request);
        }
        if (again != null) {
            steps.failed.remove(again);
            steps.completed.remove(again);
            return new Step(place, steps, again.ordinal, endpoint, request, again.since, round);
        }
        return new Step(place, steps, steps.next++, endpoint, request, now, round);
    }

    private synchronized void ended(Step step, boolean completed) {
        if (!completed) {
            step.steps.failed.add(step);
        } else if (step.place.split() == null) {
            // parts of a split are many, and each is an exchange of its own
            step.steps.completed.add(step);
        }
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "SendSteps";
    }

    /** Where an exchange is: the same key means another send in every round of a loop and every part of a split. */
    private record Place(String key, Integer split, Integer loop, Integer multicast) {

        static Place of(Exchange exchange, String key) {
            return new Place(
                    key, exchange.getProperty(ExchangePropertyKey.SPLIT_INDEX, Integer.class),
                    exchange.getProperty(ExchangePropertyKey.LOOP_INDEX, Integer.class),
                    exchange.getProperty(ExchangePropertyKey.MULTICAST_INDEX, Integer.class));
        }

        /** Part of what is looked up at Sinch after a crash, so it must never change. */
        String text(int ordinal) {
            return "split=" + split + " loop=" + loop + " multicast=" + multicast + " step=" + ordinal;
        }
    }

    private static final class Steps {

        private final List<Step> failed = new ArrayList<>(1);
        private final List<Step> completed = new ArrayList<>(1);
        private int next;

        /**
         * Where a redelivery runs a whole part of a route again, such as a Kamelet without an error handler of its own,
         * it comes by sends that were completed: those are not new.
         */
        private Step completedBefore(int round, SinchSmsEndpoint endpoint, SendRequest request) {
            for (Step step : completed) {
                if (step.round < round && step.endpoint == endpoint && step.isSameContent(request)) {
                    return step;
                }
            }
            return null;
        }
    }

    /** One send of the exchange. */
    final class Step {

        private final Place place;
        private final Steps steps;
        private final int ordinal;
        private final SinchSmsEndpoint endpoint;
        private final SendRequest request;
        private final Instant since;
        private final int round;

        private Step(Place place, Steps steps, int ordinal, SinchSmsEndpoint endpoint, SendRequest request,
                     Instant since, int round) {
            this.place = place;
            this.steps = steps;
            this.ordinal = ordinal;
            this.endpoint = endpoint;
            this.request = request;
            this.since = since;
            this.round = round;
        }

        /** The key of the send: the user's, or one of this exchange alone. */
        String key() {
            return place.key();
        }

        /** Which step it is. */
        String text() {
            return place.text(ordinal);
        }

        /** When it was tried first. */
        Instant since() {
            return since;
        }

        /** The step ended; one that was not completed may be begun again. */
        void ended(boolean completed) {
            SendSteps.this.ended(this, completed);
        }

        private boolean isSameContent(SendRequest other) {
            return SameContent.of(request, other);
        }
    }
}
