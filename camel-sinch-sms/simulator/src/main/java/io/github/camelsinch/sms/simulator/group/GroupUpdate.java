/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.group;

import java.util.Optional;
import java.util.Set;

/**
 * A change of a group. Additions come before removals.
 *
 * @param name              {@code null} = as it is, empty = cleared
 * @param add               members to add
 * @param remove            members to remove
 * @param addChildGroups    children to add
 * @param removeChildGroups children to remove
 * @param addFromGroup      a group whose members are added; may be {@code null}
 * @param removeFromGroup   a group whose members are removed; may be {@code null}
 * @param autoUpdate        {@code null} = as it is, empty = cleared
 */
public record GroupUpdate(Optional<String> name, Set<Long> add, Set<Long> remove, Set<String> addChildGroups,
        Set<String> removeChildGroups, String addFromGroup, String removeFromGroup, Optional<String> autoUpdate) {

    @Override
    public String toString() {
        return "GroupUpdate[+" + add.size() + ", -" + remove.size() + " members]";
    }
}
