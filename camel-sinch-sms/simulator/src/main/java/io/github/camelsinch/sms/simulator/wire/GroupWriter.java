/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.group.Group;
import io.github.camelsinch.sms.simulator.report.Page;

/**
 * Writes groups.
 */
public final class GroupWriter {

    private GroupWriter() {
    }

    /**
     * A group.
     *
     * @param  group the group
     * @return       JSON
     */
    public static ObjectNode group(Group group) {
        ObjectNode json = Json.object();
        json.put("id", group.id());
        if (group.name() != null) {
            json.put("name", group.name());
        }
        json.put("size", group.members().size());
        json.put("created_at", Timestamps.write(group.createdAt()));
        json.put("modified_at", Timestamps.write(group.modifiedAt()));
        ArrayNode children = json.putArray("child_groups");
        group.childGroups().forEach(children::add);
        if (group.autoUpdate() != null) {
            json.set("auto_update", Json.read(group.autoUpdate()));
        }
        return json;
    }

    /**
     * Members.
     *
     * @param  members packed numbers
     * @return         a JSON array of digits
     */
    public static ArrayNode members(Set<Long> members) {
        ArrayNode json = Json.array();
        members.forEach(member -> json.add(Msisdn.digits(member)));
        return json;
    }

    /**
     * A page of groups.
     *
     * @param  page the page
     * @return      JSON
     */
    public static ObjectNode page(Page<Group> page) {
        ArrayNode groups = Json.array();
        page.entries().forEach(group -> groups.add(group(group)));
        return Pages.write(page, "groups", groups);
    }
}
