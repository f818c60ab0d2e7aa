/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.List;

import io.github.camelsinch.sms.simulator.group.Group;
import io.github.camelsinch.sms.simulator.group.GroupContent;
import io.github.camelsinch.sms.simulator.group.GroupUpdate;
import io.github.camelsinch.sms.simulator.plan.Plan;
import io.github.camelsinch.sms.simulator.report.Page;
import io.github.camelsinch.sms.simulator.wire.GroupReader;
import io.github.camelsinch.sms.simulator.wire.GroupWriter;
import io.github.camelsinch.sms.simulator.wire.Json;
import io.github.camelsinch.sms.simulator.wire.QueryReader;

/** Operations on groups. */
final class GroupOperations {

    private final Plan plan;

    GroupOperations(Plan plan) {
        this.plan = plan;
    }

    void addTo(Router router) {
        router.add("POST", "/groups", this::create)
                .add("GET", "/groups", this::list)
                .add("GET", "/groups/{id}", this::get)
                .add("POST", "/groups/{id}", this::update)
                .add("PUT", "/groups/{id}", this::replace)
                .add("DELETE", "/groups/{id}", this::delete)
                .add("GET", "/groups/{id}/members", this::members);
    }

    private Answer create(Request request, List<String> none) {
        GroupContent content = GroupReader.content(Json.readObject(request.body()));
        return Answer.json(201, GroupWriter.group(plan.groups((groups, now) -> groups.create(content, now))));
    }

    private Answer list(Request request, List<String> none) {
        Page.Request page = new QueryReader(request.query()).page();
        List<Group> all = plan.groups((groups, now) -> groups.newestFirst());
        List<Group> entries = all.stream().skip(page.skip()).limit(page.size()).toList();
        return Answer.ok(GroupWriter.page(new Page<>(all.size(), page.number(), entries)));
    }

    private Answer get(Request request, List<String> id) {
        String group = Ids.checked(id.get(0));
        return Answer.ok(GroupWriter.group(plan.groups((groups, now) -> groups.get(group))));
    }

    private Answer update(Request request, List<String> id) {
        String group = Ids.checked(id.get(0));
        GroupUpdate update = GroupReader.update(Json.readObject(request.body()));
        return Answer.ok(GroupWriter.group(plan.groups((groups, now) -> groups.update(group, update, now))));
    }

    private Answer replace(Request request, List<String> id) {
        String group = Ids.checked(id.get(0));
        GroupContent content = GroupReader.content(Json.readObject(request.body()));
        return Answer.ok(GroupWriter.group(plan.groups((groups, now) -> groups.replace(group, content, now))));
    }

    private Answer delete(Request request, List<String> id) {
        String group = Ids.checked(id.get(0));
        plan.groups((groups, now) -> {
            groups.delete(group);
            return group;
        });
        return Answer.withoutBody(200);
    }

    private Answer members(Request request, List<String> id) {
        String group = Ids.checked(id.get(0));
        return Answer.ok(GroupWriter.members(plan.groups((groups, now) -> {
            groups.get(group);
            return groups.membersOf(group);
        })));
    }
}
