/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import io.github.camelsinch.sms.simulator.batch.Ulids;
import io.github.camelsinch.sms.simulator.error.Refusal;

/**
 * The groups of a plan. Limits as in Sinch's groups reference: 10,000 members, 10 children. Not thread-safe: the plan's
 * lock guards it.
 */
public final class Groups {

    private static final int MAX_MEMBERS = 10_000;
    private static final int MAX_CHILDREN = 10;

    private final TreeMap<String, Group> byId = new TreeMap<>();
    private final Ulids ulids;

    /**
     * No groups.
     *
     * @param ulids where ids come from
     */
    public Groups(Ulids ulids) {
        this.ulids = ulids;
    }

    /**
     * Makes a group.
     *
     * @param  content what it holds
     * @param  now     when
     * @return         the group
     * @throws Refusal if its name is taken, a child is unknown or a limit is not kept
     */
    public Group create(GroupContent content, Instant now) {
        return put(new Group(
                ulids.next(now.toEpochMilli()), content.name(), content.members(), content.childGroups(),
                content.autoUpdate(), now, now));
    }

    /**
     * Puts other content into a group.
     *
     * @param  id      the group
     * @param  content what it holds now
     * @param  now     when
     * @return         the group
     * @throws Refusal as {@link #create}, or if there is no such group
     */
    public Group replace(String id, GroupContent content, Instant now) {
        Group old = get(id);
        return put(new Group(
                id, content.name(), content.members(), content.childGroups(), content.autoUpdate(), old.createdAt(), now));
    }

    /**
     * Changes a group.
     *
     * @param  id      the group
     * @param  update  what changes
     * @param  now     when
     * @return         the group
     * @throws Refusal as {@link #create}, or if there is no such group
     */
    public Group update(String id, GroupUpdate update, Instant now) {
        Group old = get(id);
        Set<Long> members = new LinkedHashSet<>(old.members());
        members.addAll(update.add());
        if (update.addFromGroup() != null) {
            members.addAll(known(update.addFromGroup()).members());
        }
        members.removeAll(update.remove());
        if (update.removeFromGroup() != null) {
            members.removeAll(known(update.removeFromGroup()).members());
        }
        Set<String> children = new LinkedHashSet<>(old.childGroups());
        children.addAll(update.addChildGroups());
        children.removeAll(update.removeChildGroups());
        String name = update.name() == null ? old.name() : update.name().orElse(null);
        String autoUpdate = update.autoUpdate() == null ? old.autoUpdate() : update.autoUpdate().orElse(null);
        return put(new Group(id, name, members, children, autoUpdate, old.createdAt(), now));
    }

    private Group put(Group group) {
        if (group.members().size() > MAX_MEMBERS) {
            throw Refusal.constraint("The size of parameter 'members' must be at most " + MAX_MEMBERS + ".");
        }
        if (group.childGroups().size() > MAX_CHILDREN) {
            throw Refusal.constraint("The size of parameter 'child_groups' must be at most " + MAX_CHILDREN + ".");
        }
        group.childGroups().forEach(this::known);
        if (group.name() != null && byId.values().stream()
                .anyMatch(other -> group.name().equals(other.name()) && !other.id().equals(group.id()))) {
            throw Refusal.forbidden("conflict_group_name", "There is a group of that name.");
        }
        byId.put(group.id(), group);
        return group;
    }

    /**
     * A group that a path names.
     *
     * @param  id      its id
     * @return         the group
     * @throws Refusal 404 if there is none
     */
    public Group get(String id) {
        Group group = byId.get(id);
        if (group == null) {
            throw Refusal.withoutBody(404);
        }
        return group;
    }

    /**
     * A group that a body names.
     *
     * @param  id      its id
     * @return         the group
     * @throws Refusal {@code unknown_group} if there is none
     */
    public Group known(String id) {
        Group group = byId.get(id);
        if (group == null) {
            throw Refusal.forbidden("unknown_group", "The group '" + id + "' is unknown.");
        }
        return group;
    }

    /**
     * Deletes a group. Batches and groups that name it go on without its members.
     *
     * @param  id      its id
     * @throws Refusal 404 if there is none
     */
    public void delete(String id) {
        get(id);
        byId.remove(id);
    }

    /**
     * All groups.
     *
     * @return newest first
     */
    public List<Group> newestFirst() {
        return new ArrayList<>(byId.descendingMap().values());
    }

    /**
     * Who belongs to a group now: its members and those of its children, each once.
     *
     * @param  id its id
     * @return    packed numbers; empty if there is no such group (any more)
     */
    public Set<Long> membersOf(String id) {
        Set<Long> members = new LinkedHashSet<>();
        collect(id, members, new LinkedHashSet<>());
        return Collections.unmodifiableSet(members);
    }

    private void collect(String id, Set<Long> members, Set<String> seen) {
        Group group = byId.get(id);
        if (group == null || !seen.add(id)) {
            return;
        }
        members.addAll(group.members());
        group.childGroups().forEach(child -> collect(child, members, seen));
    }

    /** Forgets all groups. */
    public void clear() {
        byId.clear();
    }

    @Override
    public String toString() {
        return "Groups" + "[" + byId.size() + "]";
    }
}
