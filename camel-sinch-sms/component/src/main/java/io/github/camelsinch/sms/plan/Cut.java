/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * Rules, and the form in which they are stored with a send; most sends of an endpoint share them.
 *
 * @param rules  how sends are cut
 * @param stored {@link CutRules#toCut()}
 */
public record Cut(CutRules rules, String stored) {

    /**
     * Writes rules down.
     *
     * @param  rules how a send is cut
     * @return       the rules with their text
     */
    public static Cut by(CutRules rules) {
        return new Cut(rules, rules.toCut());
    }
}
