/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.group;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A group of recipients. Immutable.
 *
 * @param id          a ULID
 * @param name        may be {@code null}
 * @param members     own members, packed numbers in the order in which they came
 * @param childGroups ids of groups whose members belong to this one too
 * @param autoUpdate  the keyword rules as they were given, JSON; {@code null} = none. Kept and shown; nothing arrives
 *                    here that they could work on
 * @param createdAt   when it was made
 * @param modifiedAt  when it was last changed
 */
public record Group(String id, String name, Set<Long> members, Set<String> childGroups, String autoUpdate, Instant createdAt,
        Instant modifiedAt) {

    /** Keeps the order of members and children, and keeps others from changing them. */
    public Group {
        members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
        childGroups = Collections.unmodifiableSet(new LinkedHashSet<>(childGroups));
    }

    @Override
    public String toString() {
        return "Group[" + id + ", " + members.size() + " members, " + childGroups.size() + " child groups]";
    }
}
