/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.error;

import java.io.Serializable;
import java.util.List;

/**
 * How far a send of several segments came. Positions are rows of the input, from 1.
 *
 * @param accepted          what Sinch took, in order
 * @param rejected          what Sinch refused
 * @param inDoubt           what nobody knows about; never send it again blindly
 * @param firstNotAttempted the first row that was not tried, or {@link #EVERYTHING_ATTEMPTED}
 */
public record SendProgress(List<AcceptedBatch> accepted, List<Positions> rejected, List<Positions> inDoubt,
        long firstNotAttempted)
        implements
            Serializable {

    /** The value of {@link #firstNotAttempted()} when every row was tried. */
    public static final long EVERYTHING_ATTEMPTED = -1;

    /**
     * Copies the lists.
     */
    public SendProgress {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
        inDoubt = List.copyOf(inDoubt);
    }

    /**
     * Positions {@code first} to {@code last}, both included.
     *
     * @param first from 1
     * @param last  not before {@code first}
     */
    public record Positions(long first, long last) implements Serializable {
    }

    /**
     * A batch that Sinch took.
     *
     * @param batchId   its id, or {@code null} if it is not known
     * @param positions whom it holds
     */
    public record AcceptedBatch(String batchId, Positions positions) implements Serializable {
    }
}
