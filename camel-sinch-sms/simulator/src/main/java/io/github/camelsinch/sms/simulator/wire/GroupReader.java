/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.group.GroupContent;
import io.github.camelsinch.sms.simulator.group.GroupUpdate;

/**
 * Reads groups (Sinch groups reference): names of at most 20 characters, keywords of at most 15.
 */
public final class GroupReader {

    private static final String NAME = "name";
    private static final String AUTO_UPDATE = "auto_update";
    private static final int MAX_NAME = 20;
    private static final int MAX_KEYWORD = 15;

    private GroupReader() {
    }

    /**
     * Reads a group to create or to put in another's place.
     *
     * @param  body the JSON
     * @return      the group
     */
    public static GroupContent content(ObjectNode body) {
        Fields group = new Fields(body);
        return new GroupContent(
                group.text(NAME, MAX_NAME), RecipientReader.numbers(group, "members"),
                RecipientReader.groups(group, "child_groups"), autoUpdate(group));
    }

    /**
     * Reads a change of a group.
     *
     * @param  body the JSON
     * @return      the change
     */
    public static GroupUpdate update(ObjectNode body) {
        Fields group = new Fields(body);
        return new GroupUpdate(
                body.has(NAME) ? Optional.ofNullable(group.text(NAME, MAX_NAME)) : null,
                RecipientReader.numbers(group, "add"), RecipientReader.numbers(group, "remove"),
                RecipientReader.groups(group, "child_groups_add"), RecipientReader.groups(group, "child_groups_remove"),
                RecipientReader.checkGroup("add_from_group", group.text("add_from_group")),
                RecipientReader.checkGroup("remove_from_group", group.text("remove_from_group")),
                body.has(AUTO_UPDATE) ? Optional.ofNullable(autoUpdate(group)) : null);
    }

    private static String autoUpdate(Fields group) {
        Fields rules = group.object(AUTO_UPDATE);
        if (rules == null) {
            return null;
        }
        if (!rules.has("to")) {
            throw Refusal.constraint("The parameter 'auto_update.to' is required.");
        }
        rules.text("to");
        checkKeywords(rules.object("add"));
        checkKeywords(rules.object("remove"));
        return rules.node().toString();
    }

    private static void checkKeywords(Fields pair) {
        if (pair != null) {
            pair.text("first_word", MAX_KEYWORD);
            pair.text("second_word", MAX_KEYWORD);
        }
    }
}
