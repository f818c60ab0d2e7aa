/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * How much of the budget of a service plan a sender may use. Thread-safe.
 */
public final class PartsLimit {

    /** For a sender that is not limited: counts nothing. */
    public static final PartsLimit NONE = new PartsLimit(null, 0, new Weights(PacingUnit.PART, 0));

    private final PartsBudget budget;
    private final long maxPartsPerDay;
    private final Weights weights;

    private PartsLimit(PartsBudget budget, long maxPartsPerDay, Weights weights) {
        this.budget = budget;
        this.maxPartsPerDay = maxPartsPerDay;
        this.weights = weights;
    }

    /**
     * @param  budget                of the service plan, shared by all its senders
     * @param  maxPartsPerDay        at least 1
     * @param  groupWeight           how many recipients a group counts for, 0 if nobody said
     * @return                       the limit
     * @throws InvalidInputException if a number is out of range
     */
    public static PartsLimit of(PartsBudget budget, long maxPartsPerDay, long groupWeight) {
        if (maxPartsPerDay < 1) {
            throw InvalidInputException.ofValue("maxPartsPerDay", maxPartsPerDay, "must be at least 1");
        }
        return new PartsLimit(budget, maxPartsPerDay, new Weights(PacingUnit.PART, groupWeight));
    }

    /**
     * Takes the parts of a segment from the budget; to be called before it is posted.
     *
     * @param  segment               what is about to be posted
     * @return                       the way back, for when it was certainly not sent
     * @throws InvalidInputException naming {@code maxPartsPerDay} if too few are left, or {@code groupWeight} if the
     *                               segment names a group and nobody said how many recipients that is
     */
    public PartsBudget.Reservation reserve(Segment segment) {
        return budget == null ? () -> {
        } : budget.reserve(weights.of(segment), maxPartsPerDay);
    }
}
