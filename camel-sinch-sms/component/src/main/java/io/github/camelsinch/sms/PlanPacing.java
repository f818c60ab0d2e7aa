/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.concurrent.Executor;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.pacing.Bucket4jPacer;
import io.github.camelsinch.sms.pacing.LaneQueue;
import io.github.camelsinch.sms.pacing.Pacer;
import io.github.camelsinch.sms.pacing.PacerSettings;
import io.github.camelsinch.sms.pacing.UnpacedPacer;
import io.github.camelsinch.sms.plan.Weights;
import io.github.camelsinch.sms.time.Timer;

/**
 * The pace of one service plan. The first endpoint that names a pace sets it for all endpoints of the context; one that
 * names none joins in, one that names another is refused.
 */
final class PlanPacing {

    private final Account account;
    private final Timer timer;
    private final Executor blockingStores;
    private PacingConfiguration options;
    private AutoCloseable closing = () -> {
    };
    private volatile LaneQueue lane;

    /**
     * @param account        whose plan
     * @param timer          waits
     * @param blockingStores asks stores that have no asynchronous way
     */
    PlanPacing(Account account, Timer timer, Executor blockingStores) {
        this.account = account;
        this.timer = timer;
        this.blockingStores = blockingStores;
        this.lane = new LaneQueue(new UnpacedPacer(), Integer.MAX_VALUE, timer);
    }

    /**
     * Takes over what an endpoint asks for.
     *
     * @throws SinchSmsValidationException if another endpoint asked for something else
     */
    synchronized void join(PacingConfiguration asked) {
        if (!asked.isPaced()) {
            return;
        }
        if (options == null) {
            options = asked.copy();
            LaneQueue unpaced = lane;
            lane = new LaneQueue(pacer(), asked.getMaxPending(), timer);
            unpaced.close();
        } else if (!options.agreesWith(asked)) {
            throw new SinchSmsValidationException(
                    "messagesPerSecond", asked.toString(),
                    "must agree, as all pacing options, with " + options + " of another endpoint: a service plan has one pace."
                                                           + " Set them on the component");
        }
    }

    private Pacer pacer() {
        if (options.getPacer() != null) {
            return options.getPacer();
        }
        PacerSettings settings = new PacerSettings(
                "sinch-sms:" + account.baseUrl().getHost() + ":" + account.id(), options.getMessagesPerSecond(),
                options.getBurst(),
                options.getOnPacerUnavailable(), options.getNodes());
        Bucket4jPacer made = options.getBucketProxyManager() == null
                ? Bucket4jPacer.local(settings, timer)
                : Bucket4jPacer.shared(settings, options.getBucketProxyManager(), blockingStores, timer);
        closing = made;
        return made;
    }

    /** Where sends of this plan wait. */
    LaneQueue lane() {
        return lane;
    }

    /** What a segment weighs here, {@code null} where nothing holds it back. */
    synchronized Weights weights(long groupWeight) {
        return options == null ? null : new Weights(options.getPacingUnit(), groupWeight);
    }

    /** What is asked for, or {@code null} where nothing is. */
    synchronized PacingConfiguration options() {
        return options;
    }

    /** Fails whoever waits. */
    synchronized void close() throws Exception {
        lane.close();
        closing.close();
    }
}
