/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which numbers may be texted by how they begin. The longest prefix that a number begins with decides; a number that
 * begins with none may be texted unless there are allowed prefixes. Immutable.
 */
final class PrefixRules {

    private static final int MAX_DIGITS = 15;

    private final Set<String> allowed;
    private final Set<String> denied;
    private final int longest;

    private PrefixRules(Set<String> allowed, Set<String> denied) {
        this.allowed = allowed;
        this.denied = denied;
        int max = 0;
        for (Set<String> prefixes : new Set[] { allowed, denied }) {
            for (String prefix : prefixes) {
                max = Math.max(max, prefix.length());
            }
        }
        this.longest = max;
    }

    /**
     * @param  allowed               prefixes with commas between, or {@code null}
     * @param  denied                prefixes with commas between, or {@code null}
     * @return                       the rules
     * @throws InvalidInputException if one of them is no beginning of an international number, or both allowed and
     *                               denied
     */
    static PrefixRules of(String allowed, String denied) {
        PrefixRules rules = new PrefixRules(prefixes("allowedPrefixes", allowed), prefixes("deniedPrefixes", denied));
        for (String prefix : rules.denied) {
            if (rules.allowed.contains(prefix)) {
                throw InvalidInputException.ofValue("deniedPrefixes", prefix, "must not be among allowedPrefixes as well");
            }
        }
        return rules;
    }

    boolean isEmpty() {
        return longest == 0;
    }

    /** {@return why this number or group must not be texted, or {@code null}} */
    String refusal(String recipient) {
        if (isEmpty()) {
            return null;
        }
        if (Msisdn.isGroupId(recipient)) {
            return "is a group, whose numbers cannot be held against allowedPrefixes and deniedPrefixes";
        }
        for (int length = Math.min(longest, recipient.length()); length > 0; length--) {
            String prefix = recipient.substring(0, length);
            if (denied.contains(prefix)) {
                return "begins with " + prefix + ", which deniedPrefixes forbids";
            }
            if (allowed.contains(prefix)) {
                return null;
            }
        }
        return allowed.isEmpty() ? null : "begins with none of allowedPrefixes";
    }

    private static Set<String> prefixes(String option, String list) {
        Set<String> prefixes = new LinkedHashSet<>();
        for (String item : OptionLists.items(option, list)) {
            String digits = item.startsWith("+") ? item.substring(1) : item;
            boolean isPrefix = !digits.isEmpty() && digits.length() <= MAX_DIGITS && digits.charAt(0) != '0'
                    && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!isPrefix) {
                throw InvalidInputException.ofNumber(option, item,
                        "must be the first digits of international numbers, country code first, with commas between");
            }
            prefixes.add(digits);
        }
        return prefixes;
    }
}
