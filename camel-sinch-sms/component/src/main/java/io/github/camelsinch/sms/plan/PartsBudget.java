/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many SMS parts a service plan has sent today, a day being one of UTC. Kept in memory: it begins at zero with the
 * process and is not shared between machines. Thread-safe.
 */
public final class PartsBudget {

    /** Parts that were taken from the budget before they are sent. */
    public interface Reservation {

        /** Puts the parts back, since they were not sent; only the first call counts. */
        void giveBack();
    }

    private final Clock clock;
    private LocalDate day;
    private long used;

    /**
     * @param clock tells the day
     */
    public PartsBudget(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes parts from the budget of today.
     *
     * @param  parts                 how many, 0 or more
     * @param  maxPartsPerDay        how many there may be in a day, as who asks is limited
     * @return                       the way back
     * @throws InvalidInputException naming {@code maxPartsPerDay}, if these parts would be more than are left; nothing
     *                               was taken then
     */
    public synchronized Reservation reserve(long parts, long maxPartsPerDay) {
        LocalDate today = today();
        if (parts > maxPartsPerDay - used) {
            throw InvalidInputException.ofValue("maxPartsPerDay", maxPartsPerDay, "must not be exceeded, but the day (" + today
                                                                                  + ", UTC) has " + used
                                                                                  + " parts already and this batch has "
                                                                                  + parts);
        }
        used += parts;
        AtomicBoolean isTaken = new AtomicBoolean(true);
        return () -> {
            if (isTaken.getAndSet(false)) {
                giveBack(parts, today);
            }
        };
    }

    /** {@return the parts of today, those that are about to be sent among them} */
    public synchronized long usedToday() {
        today();
        return used;
    }

    /** What comes back the day after leaves the new day as it is. */
    private synchronized void giveBack(long parts, LocalDate taken) {
        if (taken.equals(today())) {
            used -= parts;
        }
    }

    private LocalDate today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // a clock that is set back does not begin a day anew
        if (day == null || today.isAfter(day)) {
            day = today;
            used = 0;
        }
        return day;
    }
}
