/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.BatchListQuery;
import io.github.camelsinch.sms.pacing.InFlightSnapshot;
import io.github.camelsinch.sms.pacing.PacerSnapshot;
import io.github.camelsinch.sms.send.Failures;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * The readiness of a producer: DOWN from a call that could not reach Sinch, or was not let in, to the next one that
 * could, or to a look that it takes itself while it is DOWN, as {@link CallHealth} allows: a list of one batch, which
 * sends nothing and costs nothing. While Sinch asks to wait (429) it is UP: what is to be sent waits its turn; the
 * details say until when.
 */
public final class ProducerHealthCheck extends AbstractHealthCheck {

    /** Detail: how many calls may run at one time at present. */
    public static final String IN_FLIGHT_LIMIT = "in.flight.limit";
    /** Detail, only while Sinch asks to wait: until when no send starts, ISO 8601. */
    public static final String THROTTLED_UNTIL = "throttled.until";

    /** Detail: where permits to send come from, a {@link PacerSnapshot.Mode}. */
    public static final String PACER_MODE = "pacer.mode";
    /** Detail, only while the shared rate cannot be asked: why. */
    public static final String PACER_PROBLEM = "pacer.problem";

    private static final BatchListQuery ONE_BATCH = new BatchListQuery(0, 1, null, null, null, null);

    private final CallHealth health;
    private final Supplier<InFlightSnapshot> calls;
    private final Supplier<PacerSnapshot> pacer;
    private final SinchSmsApi api;
    private final Clock clock;

    /**
     * @param id     id of the check
     * @param health what the calls saw
     * @param calls  how the bound of calls in flight stands
     * @param pacer  how the pace of the service plan stands
     * @param api    for looks
     * @param clock  the time of day
     */
    public ProducerHealthCheck(
                               String id, CallHealth health, Supplier<InFlightSnapshot> calls, Supplier<PacerSnapshot> pacer,
                               SinchSmsApi api, Clock clock) {
        super("camel", id);
        this.health = health;
        this.calls = calls;
        this.pacer = pacer;
        this.api = api;
        this.clock = clock;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        showThrottling(builder, calls.get());
        PacerSnapshot pace = pacer.get();
        showPace(builder, pace);
        if (health.takeLook(clock.instant())) {
            api.list(ONE_BATCH).whenComplete(
                    (page, failure) -> health.ended(failure == null ? null : Failures.forRoute(failure)));
        }
        SinchSmsException failure = health.lastFailure();
        if (failure == null) {
            if (pace.mode() == PacerSnapshot.Mode.STOPPED) {
                builder.down()
                        .message("Nothing is sent, since the store of the shared rate cannot be asked: " + pace.problem());
            } else {
                builder.up();
            }
            return;
        }
        builder.down().message(failure.getMessage()).error(failure);
        if (failure.getHttpStatus() > 0) {
            builder.detail(HealthCheck.HTTP_RESPONSE_CODE, failure.getHttpStatus());
        }
    }

    private static void showPace(HealthCheckResultBuilder builder, PacerSnapshot pace) {
        builder.detail(PACER_MODE, pace.mode().name());
        if (pace.problem() != null) {
            builder.detail(PACER_PROBLEM, pace.problem());
        }
    }

    private void showThrottling(HealthCheckResultBuilder builder, InFlightSnapshot snapshot) {
        builder.detail(IN_FLIGHT_LIMIT, snapshot.limit());
        if (!snapshot.sendsPausedFor().isZero()) {
            builder.detail(THROTTLED_UNTIL, clock.instant().plus(snapshot.sendsPausedFor()).toString());
        }
    }
}
