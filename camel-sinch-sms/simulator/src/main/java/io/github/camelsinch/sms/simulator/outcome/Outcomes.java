/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.outcome;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What becomes of the messages. The first that applies decides: an exact {@link #number}, the {@link #rule rules} in
 * the order in which they were set, {@link MagicNumbers}, {@link #otherwise}. Without any setting every message is
 * delivered at once.
 *
 * <p>
 * An outcome is looked up when the message's turn in the queue comes; a change concerns turns from then on.
 * Thread-safe.
 */
public final class Outcomes {

    private final Runnable beforeChange;
    private final OutcomeRule magicNumbers = new MagicNumbers();
    private final Map<String, Deque<Outcome>> byNumber = new HashMap<>();
    private final List<OutcomeRule> rules = new CopyOnWriteArrayList<>();
    private volatile Outcome otherwise = Outcome.delivered();

    /**
     * Outcomes with the default only.
     *
     * @param beforeChange run before each change: lets turns that have come already meet the old outcomes
     */
    public Outcomes(Runnable beforeChange) {
        this.beforeChange = beforeChange;
    }

    /**
     * Sets the outcomes of one number: the first for its next message, the second for the one after; the last stays.
     *
     * @param  msisdn                   the number; anything but digits in it is ignored
     * @param  outcomes                 at least one
     * @return                          this
     * @throws IllegalArgumentException if no outcome is given
     */
    public Outcomes number(String msisdn, Outcome... outcomes) {
        if (outcomes.length == 0) {
            throw new IllegalArgumentException("outcomes: at least one is needed");
        }
        beforeChange.run();
        synchronized (byNumber) {
            byNumber.put(digits(msisdn), new ArrayDeque<>(List.of(outcomes)));
        }
        return this;
    }

    /**
     * Sets the outcome of all numbers that begin so.
     *
     * @param  prefix  for example a country code; anything but digits in it is ignored
     * @param  outcome their outcome
     * @return         this
     */
    public Outcomes prefix(String prefix, Outcome outcome) {
        String start = digits(prefix);
        return rule(new AffixRule(OutcomeSetting.Kind.PREFIX, start, outcome));
    }

    /**
     * Sets the outcome of all numbers that end so.
     *
     * @param  suffix  the last digits
     * @param  outcome their outcome
     * @return         this
     */
    public Outcomes suffix(String suffix, Outcome outcome) {
        return rule(new AffixRule(OutcomeSetting.Kind.SUFFIX, suffix, outcome));
    }

    /**
     * Adds a rule of one's own, such as a {@link RandomMix}.
     *
     * @param  rule asked after those that were set before it
     * @return      this
     */
    public Outcomes rule(OutcomeRule rule) {
        beforeChange.run();
        rules.add(rule);
        return this;
    }

    /**
     * Sets the outcome of the numbers that nothing else concerns.
     *
     * @param  outcome default: Delivered, code 0, at once
     * @return         this
     */
    public Outcomes otherwise(Outcome outcome) {
        beforeChange.run();
        otherwise = outcome;
        return this;
    }

    /**
     * Forgets everything that was set.
     *
     * @return this
     */
    public Outcomes clear() {
        beforeChange.run();
        synchronized (byNumber) {
            byNumber.clear();
        }
        rules.clear();
        otherwise = Outcome.delivered();
        return this;
    }

    /**
     * What is set now, in the order in which it is asked; magic numbers, which cannot be set, are left out.
     *
     * @return single numbers first, {@link #otherwise} last
     */
    public List<OutcomeSetting> settings() {
        List<OutcomeSetting> settings = new ArrayList<>();
        synchronized (byNumber) {
            byNumber.forEach((number, outcomes) -> settings
                    .add(new OutcomeSetting(OutcomeSetting.Kind.NUMBER, number, List.copyOf(outcomes))));
        }
        rules.forEach(rule -> settings.add(rule instanceof AffixRule affix
                ? new OutcomeSetting(affix.kind(), affix.digits(), List.of(affix.outcome()))
                : new OutcomeSetting(OutcomeSetting.Kind.RULE, null, List.of())));
        settings.add(new OutcomeSetting(OutcomeSetting.Kind.OTHERWISE, null, List.of(otherwise)));
        return settings;
    }

    /**
     * Takes the outcome of one message.
     *
     * @param  msisdn the recipient, digits only
     * @return        what becomes of it
     */
    public Outcome next(String msisdn) {
        Outcome own = nextOfNumber(msisdn);
        if (own != null) {
            return own;
        }
        for (OutcomeRule rule : rules) {
            Optional<Outcome> decided = rule.of(msisdn);
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        return magicNumbers.of(msisdn).orElse(otherwise);
    }

    private Outcome nextOfNumber(String msisdn) {
        synchronized (byNumber) {
            Deque<Outcome> own = byNumber.get(msisdn);
            if (own == null) {
                return null;
            }
            return own.size() > 1 ? own.poll() : own.peek();
        }
    }

    private static String digits(String msisdn) {
        return msisdn.replaceAll("[^0-9]", "");
    }
}
