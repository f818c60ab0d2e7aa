/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

/**
 * What was reserved at the pacer for the first few of a lane. Not safe for use by many threads: {@link LaneQueue}
 * guards it.
 */
final class Reservation {

    private final long weight;
    private int members;
    private boolean asked;
    private boolean answered;
    private Throwable failure;
    private long leftBeforeAsked;

    /**
     * @param weight  of all members
     * @param members how many
     */
    Reservation(long weight, int members) {
        this.weight = weight;
        this.members = members;
    }

    long weight() {
        return weight;
    }

    int members() {
        return members;
    }

    boolean isEmpty() {
        return members == 0;
    }

    boolean isAnswered() {
        return answered;
    }

    /** Why the pacer gives nothing, or {@code null}. */
    Throwable failure() {
        return failure;
    }

    /**
     * The pacer took the reservation.
     *
     * @return the weight of those that left before, which could not be refunded yet
     */
    long asked() {
        asked = true;
        return leftBeforeAsked;
    }

    void answer(Throwable failureOrNull) {
        answered = true;
        failure = failureOrNull;
    }

    /** A member's turn has come, or it gets the failure. */
    void settle() {
        members--;
    }

    /**
     * A member does not want its turn any more.
     *
     * @param  ofMember its weight
     * @return          what to refund now
     */
    long leave(long ofMember) {
        members--;
        if (!asked) {
            leftBeforeAsked += ofMember;
            return 0;
        }
        return failure == null ? ofMember : 0;
    }
}
