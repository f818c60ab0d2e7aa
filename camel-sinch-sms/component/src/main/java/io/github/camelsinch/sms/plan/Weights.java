/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Locale;
import java.util.Objects;

/**
 * What a segment weighs when it is paced.
 *
 * @param unit        what counts
 * @param groupWeight how many recipients a group stands for, since Sinch does not say: 1 to {@value #MAX_GROUP_WEIGHT},
 *                    or 0 if nobody said, when nothing that names a group can be weighed by recipients or parts
 */
public record Weights(PacingUnit unit, long groupWeight) {

    /** More is a mistake, and keeps sums within a {@code long}. */
    public static final long MAX_GROUP_WEIGHT = 1_000_000_000;

    /** Checks the range. */
    public Weights {
        Objects.requireNonNull(unit, "unit");
        if (groupWeight < 0 || groupWeight > MAX_GROUP_WEIGHT) {
            throw InvalidInputException.ofValue("groupWeight", groupWeight, "must be 0 to " + MAX_GROUP_WEIGHT);
        }
    }

    /**
     * The weight of a segment: its recipients, its parts or 1, a group counted {@code groupWeight} times.
     *
     * @param  segment               one request
     * @return                       at least 1
     * @throws InvalidInputException naming {@code groupWeight}, if the segment names a group and nobody said how many
     *                               recipients that is
     */
    public long of(Segment segment) {
        if (segment.groups() > 0) {
            requireGroupWeight();
        }
        return switch (unit) {
            case RECIPIENT -> sum(segment.recipients(), segment.groups());
            case PART -> sum(segment.parts(), segment.groupParts());
            case REQUEST -> 1;
        };
    }

    /** What a recipient adds to its segment; 0 where recipients do not count. Its parts are those of one message. */
    long of(Addressee addressee) {
        return ofNumber(addressee.parts()) * (addressee.isGroup() ? groupWeight : 1);
    }

    /** What a number adds to its segment if its text has so many parts; 0 where recipients do not count. */
    long ofNumber(int parts) {
        return switch (unit) {
            case RECIPIENT -> 1;
            case PART -> parts;
            case REQUEST -> 0;
        };
    }

    /** Called where there is a group. */
    void requireGroupWeight() {
        if (groupWeight == 0 && unit != PacingUnit.REQUEST) {
            throw InvalidInputException.ofValue("groupWeight", 0,
                    "must say how many recipients a group stands for, since this send names a group and is weighed by "
                                                                  + unit.name().toLowerCase(Locale.ROOT));
        }
    }

    private long sum(long all, long ofGroups) {
        return all - ofGroups + ofGroups * groupWeight;
    }
}
