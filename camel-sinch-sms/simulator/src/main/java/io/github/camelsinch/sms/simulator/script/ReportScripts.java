/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.script;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.fault.NumberMatch;

/**
 * How reports come. Of the rules, in the order in which they were set, the first that concerns a number decides;
 * without any, reports come at once, once and in order. A rule is looked up when the thing happens that it is about, so
 * a change concerns what happens from then on. Thread-safe.
 */
public final class ReportScripts {

    private final Runnable beforeChange;
    private final List<ReportRule> rules = new CopyOnWriteArrayList<>();

    /**
     * Without rules.
     *
     * @param beforeChange run before each change: lets what is due by now meet the old rules
     */
    public ReportScripts(Runnable beforeChange) {
        this.beforeChange = beforeChange;
    }

    /**
     * Scripts the reports of one number.
     *
     * @param  msisdn                   any spelling
     * @param  script                   how they come
     * @return                          this
     * @throws IllegalArgumentException if it is no number
     */
    public ReportScripts number(String msisdn, ReportScript script) {
        return add(new ReportRule(new NumberMatch(NumberMatch.Kind.NUMBER, msisdn), 1, 0, script));
    }

    /**
     * Scripts the reports of all numbers that begin so.
     *
     * @param  prefix                   1 to 15 digits, with or without {@code +}
     * @param  script                   how they come
     * @return                          this
     * @throws IllegalArgumentException if these are no digits
     */
    public ReportScripts prefix(String prefix, ReportScript script) {
        return add(new ReportRule(new NumberMatch(NumberMatch.Kind.PREFIX, prefix), 1, 0, script));
    }

    /**
     * Scripts the reports of a share of all numbers: which ones depends on the seed and the number alone.
     *
     * @param  probability              0..1
     * @param  seed                     another seed, other numbers
     * @param  script                   how they come
     * @return                          this
     * @throws IllegalArgumentException if the probability is none
     */
    public ReportScripts withProbability(double probability, long seed, ReportScript script) {
        return add(new ReportRule(null, probability, seed, script));
    }

    /**
     * Scripts the reports of all numbers that no rule before concerns.
     *
     * @param  script how they come
     * @return        this
     */
    public ReportScripts all(ReportScript script) {
        return add(new ReportRule(null, 1, 0, script));
    }

    /**
     * Adds a rule.
     *
     * @param  rule asked after those that were set before it
     * @return      this
     */
    public ReportScripts add(ReportRule rule) {
        beforeChange.run();
        rules.add(rule);
        return this;
    }

    /**
     * The rules in force.
     *
     * @return in the order in which they are asked
     */
    public List<ReportRule> rules() {
        return List.copyOf(rules);
    }

    /**
     * Ends all rules. Reports that are late already stay late.
     *
     * @return this
     */
    public ReportScripts clear() {
        beforeChange.run();
        rules.clear();
        return this;
    }

    /**
     * The script of a number.
     *
     * @param  number packed
     * @return        {@link ReportScript#NONE} if no rule concerns it
     */
    public ReportScript of(long number) {
        if (!rules.isEmpty()) {
            String msisdn = Msisdn.digits(number);
            for (ReportRule rule : rules) {
                if (rule.concerns(msisdn)) {
                    return rule.script();
                }
            }
        }
        return ReportScript.NONE;
    }
}
