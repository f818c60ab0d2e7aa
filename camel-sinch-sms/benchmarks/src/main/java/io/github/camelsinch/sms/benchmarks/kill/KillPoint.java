/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

/**
 * A step at the ledger at which the process dies.
 *
 * @param step    a method of the ledger or of its claims
 * @param after   whether the step was carried out
 * @param segment which segment it is about, or {@link #ANY}
 */
record KillPoint(String step, boolean after, int segment) {

    static final int ANY = -1;
    /** The process lives. */
    static final KillPoint NONE = new KillPoint("none", false, ANY);

    static KillPoint before(String step, int segment) {
        return new KillPoint(step, false, segment);
    }

    static KillPoint after(String step, int segment) {
        return new KillPoint(step, true, segment);
    }

    static KillPoint parse(String text) {
        String[] parts = text.split(":");
        return new KillPoint(parts[0], parts[1].equals("after"), Integer.parseInt(parts[2]));
    }

    boolean isBefore(String method, Object[] arguments) {
        return !after && fits(method, arguments);
    }

    boolean isAfter(String method, Object[] arguments) {
        return after && fits(method, arguments);
    }

    private boolean fits(String method, Object[] arguments) {
        return step.equals(method) && (segment == ANY || Integer.valueOf(segment).equals(arguments[0]));
    }

    @Override
    public String toString() {
        return step + (after ? ":after:" : ":before:") + segment;
    }
}
