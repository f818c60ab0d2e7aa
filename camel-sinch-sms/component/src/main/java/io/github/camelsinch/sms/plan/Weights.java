/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Objects;

/**
 * What a segment weighs when it is paced.
 *
 * @param unit        what counts
 * @param groupWeight how many recipients a group stands for, since Sinch does not say; 0 if nobody said
 */
public record Weights(PacingUnit unit, long groupWeight) {

    public Weights {
        Objects.requireNonNull(unit, "unit");
    }
}
