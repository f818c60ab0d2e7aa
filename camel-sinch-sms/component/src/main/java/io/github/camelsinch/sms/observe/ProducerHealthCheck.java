/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.pacing.InFlightSnapshot;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * The readiness of a producer: DOWN from a call that could not reach Sinch, or was not let in, to the next one that
 * could. While Sinch asks to wait (429) it is UP: what is to be sent waits its turn; the details say until when.
 */
public final class ProducerHealthCheck extends AbstractHealthCheck {

    /** Detail: how many calls may run at one time at present. */
    public static final String IN_FLIGHT_LIMIT = "in.flight.limit";
    /** Detail, only while Sinch asks to wait: until when no send starts, ISO 8601. */
    public static final String THROTTLED_UNTIL = "throttled.until";

    private final CallHealth health;
    private final Supplier<InFlightSnapshot> calls;
    private final Clock clock;

    /**
     * @param id     id of the check
     * @param health what the calls saw
     * @param calls  how the bound of calls in flight stands
     * @param clock  the time of day
     */
    public ProducerHealthCheck(String id, CallHealth health, Supplier<InFlightSnapshot> calls, Clock clock) {
        super("camel", id);
        this.health = health;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        showThrottling(builder, calls.get());
        SinchSmsException failure = health.lastFailure();
        if (failure == null) {
            builder.up();
            return;
        }
        builder.down().message(failure.getMessage()).error(failure);
        if (failure.getHttpStatus() > 0) {
            builder.detail(HealthCheck.HTTP_RESPONSE_CODE, failure.getHttpStatus());
        }
    }

    private void showThrottling(HealthCheckResultBuilder builder, InFlightSnapshot snapshot) {
        builder.detail(IN_FLIGHT_LIMIT, snapshot.limit());
        if (!snapshot.sendsPausedFor().isZero()) {
            builder.detail(THROTTLED_UNTIL, clock.instant().plus(snapshot.sendsPausedFor()).toString());
        }
    }
}
