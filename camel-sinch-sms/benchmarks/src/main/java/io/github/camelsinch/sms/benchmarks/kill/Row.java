/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.time.Duration;

/**
 * A row of the table.
 *
 * @param name    what was tried
 * @param batches that Sinch holds in the end
 * @param kills   of processes
 * @param faults  requests that went wrong at the simulator
 * @param givenUp processes that ended by themselves before the work was done, and were started again
 * @param oracle  what Sinch was given
 * @param took    from the first start to the last end
 */
record Row(String name, int batches, int kills, int faults, int givenUp, Oracle oracle, Duration took) {

    static final String HEADER = String.format("%-44s %7s %5s %6s %8s %5s %10s %7s", "", "batches", "kills", "faults",
            "given up", "lost", "duplicates", "seconds");

    /** Adds up. */
    Row plus(Row other) {
        return new Row(
                name, batches + other.batches, kills + other.kills, faults + other.faults, givenUp + other.givenUp,
                oracle.plus(other.oracle), took.plus(other.took));
    }

    /** As in the table; without the name of the columns. */
    @Override
    public String toString() {
        return String.format("%-44s %7d %5d %6d %8d %5d %10d %7d", name, batches, kills, faults, givenUp, oracle.lost(),
                oracle.duplicates(), took.toSeconds());
    }
}
