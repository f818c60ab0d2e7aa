/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.group;

import java.util.Set;

/**
 * What can be said of a group when it is created or replaced.
 *
 * @param name        may be {@code null}
 * @param members     packed numbers
 * @param childGroups ids
 * @param autoUpdate  keyword rules, JSON; may be {@code null}
 */
public record GroupContent(String name, Set<Long> members, Set<String> childGroups, String autoUpdate) {

    @Override
    public String toString() {
        return "GroupContent[" + members.size() + " members]";
    }
}
