/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * The readiness of a producer: DOWN from a call that could not reach Sinch, or was not let in, to the next one that
 * could.
 */
public final class ProducerHealthCheck extends AbstractHealthCheck {

    private final CallHealth health;

    /**
     * @param id     id of the check
     * @param health what the calls saw
     */
    public ProducerHealthCheck(String id, CallHealth health) {
        super("camel", id);
        this.health = health;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
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
}
