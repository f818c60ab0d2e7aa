/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.time.Duration;

import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.send.SendListener;

/**
 * What happens to one service plan, told to whoever counts. Called on the threads that do the work, so it must be quick
 * and must not throw. Nothing that it is told holds a number, a text or a secret but a {@code Segment}, of which only
 * counts may be kept.
 */
public interface PlanEvents extends SendListener {

    /** Of what uses no plan. */
    PlanEvents NONE = new PlanEvents() {
    };

    /**
     * A request to Sinch has ended: one attempt, from its first byte on.
     *
     * @param operation as in the endpoint's URI
     * @param took      how long
     * @param failure   what it failed with, or {@code null}
     */
    default void requestEnded(String operation, Duration took, Throwable failure) {
    }

    /**
     * An exchange of a producer has ended.
     *
     * @param operation as in the endpoint's URI
     * @param failure   what the route gets, or {@code null}
     */
    default void operationEnded(String operation, Throwable failure) {
    }

    /**
     * The exchange of a delivery report to one or several recipients has succeeded.
     *
     * @param status     where their message stands, or {@code null} if Sinch did not say
     * @param code       Sinch's or the carrier's code, or {@code null}
     * @param recipients how many
     */
    default void reportHandled(DeliveryStatus status, Integer code, long recipients) {
    }

    /**
     * A callback has come in.
     *
     * @param lag how long after what it reports, zero if clocks differ the other way
     */
    default void callbackCame(Duration lag) {
    }

    /** The plan is not used any more: what was registered for it is to be removed. Events that are late are nothing. */
    default void planGone() {
    }
}
