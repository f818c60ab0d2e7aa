/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GroupsTest extends SimulatorTestCase {

    @BeforeEach
    void startSimulator() {
        start();
    }

    @Parity(
            topic = Topic.GROUPS, status = Status.DOCUMENTED, source = Source.GROUPS,
            rule = "201, with `size`")
    @Test
    void aGroupIsCreatedWith201AndItsSize() {
        Reply reply = create("{'name':'friends','members':['+" + ANN + "','" + BOB + "','" + ANN + "'],"
                             + "'auto_update':{'to':'12345','add':{'first_word':'JOIN'}}}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text()).isEqualTo(("{'id':'" + reply.id() + "','name':'friends','size':2,"
                                            + "'created_at':'2026-03-01T12:00:00.123Z',"
                                            + "'modified_at':'2026-03-01T12:00:00.123Z','child_groups':[],"
                                            + "'auto_update':{'to':'12345','add':{'first_word':'JOIN'}}}")
                .replace('\'', '"'));
        assertThat(api.get("/groups/" + reply.id()).text()).isEqualTo(reply.text());
    }

    @Parity(
            topic = Topic.GROUPS, status = Status.DOCUMENTED, source = Source.GROUPS,
            rule = "Members of child groups belong to it")
    @Test
    void membersAreDigitsOnlyAndThoseOfChildrenBelongToIt() {
        String child = create("{'members':['" + BOB + "','" + CAT + "']}").id();
        String group = create("{'members':['+" + ANN + "','" + BOB + "'],'child_groups':['" + child + "']}").id();

        assertThat(api.get("/groups/" + group + "/members").text())
                .isEqualTo("[\"" + ANN + "\",\"" + BOB + "\",\"" + CAT + "\"]");
        assertThat(api.get("/groups/" + group).json().get("size").asInt()).isEqualTo(2);
    }

    @Test
    void groupsAreListedNewestFirst() {
        String first = create("{}").id();
        String second = create("{}").id();

        Reply reply = api.get("/groups?page_size=1");

        assertThat(reply.text()).startsWith("{\"count\":2,\"page\":0,\"page_size\":1,\"groups\":[{\"id\":\"" + second);
        assertThat(api.get("/groups?page=1&page_size=1").json().get("groups").get(0).get("id").asText()).isEqualTo(first);
    }

    @Parity(
            topic = Topic.GROUPS, status = Status.DOCUMENTED, source = Source.GROUPS,
            rule = "An update adds before it removes")
    @Test
    void anUpdateAddsBeforeItRemoves() {
        String others = create("{'members':['" + CAT + "']}").id();
        String group = create("{'name':'a','members':['" + ANN + "']}").id();
        advanceMillis(1000);

        Reply reply = api.post("/groups/" + group,
                "{'name':'b','add':['" + BOB + "'],'add_from_group':'" + others + "','remove':['" + BOB + "','" + ANN + "']}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("name").asText()).isEqualTo("b");
        assertThat(reply.json().get("modified_at").asText()).isEqualTo("2026-03-01T12:00:01.123Z");
        assertThat(api.get("/groups/" + group + "/members").text()).isEqualTo("[\"" + CAT + "\"]");
        api.post("/groups/" + group, "{'remove_from_group':'" + others + "'}");
        assertThat(api.get("/groups/" + group + "/members").text()).isEqualTo("[]");
    }

    @Parity(
            topic = Topic.GROUPS, status = Status.DOCUMENTED, source = Source.GROUPS,
            rule = "`null` clears a name")
    @Test
    void childrenAreAddedAndRemovedAndNullClears() {
        String child = create("{'members':['" + CAT + "']}").id();
        String group = create("{'name':'a','auto_update':{'to':'12345'}}").id();

        assertThat(api.post("/groups/" + group, "{'child_groups_add':['" + child + "']}").json().get("child_groups").toString())
                .isEqualTo("[\"" + child + "\"]");
        Reply reply = api.post("/groups/" + group,
                "{'child_groups_remove':['" + child + "'],'name':null,'auto_update':null}");

        assertThat(reply.json().get("child_groups")).isEmpty();
        assertThat(reply.json().has("name")).isFalse();
        assertThat(reply.json().has("auto_update")).isFalse();
    }

    @Parity(
            topic = Topic.GROUPS, status = Status.INFERRED, source = Source.GROUPS,
            rule = "A replaced group keeps `id` and `created_at` only")
    @Test
    void aReplacedGroupKeepsItsIdAndCreationOnly() {
        String group = create("{'name':'a','members':['" + ANN + "']}").id();
        advanceMillis(1000);

        Reply reply = api.put("/groups/" + group, "{'members':['" + BOB + "','" + CAT + "']}");

        assertThat(reply.id()).isEqualTo(group);
        assertThat(reply.json().has("name")).isFalse();
        assertThat(reply.json().get("size").asInt()).isEqualTo(2);
        assertThat(reply.json().get("created_at").asText()).isEqualTo("2026-03-01T12:00:00.123Z");
    }

    @Test
    void aDeletedGroupIsGone() {
        String group = create("{}").id();

        Reply reply = api.delete("/groups/" + group);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEmpty();
        assertThat(api.get("/groups/" + group).status()).isEqualTo(404);
        assertThat(api.get("/groups/" + group + "/members").status()).isEqualTo(404);
        assertThat(api.delete("/groups/" + group).status()).isEqualTo(404);
        assertThat(send(ApiClient.text("hello", group)).code()).isEqualTo("unknown_group");
    }

    @Parity(
            topic = Topic.GROUPS, status = Status.INFERRED, source = Source.GROUPS,
            rule = "Who is in it twice, or named beside it, gets one message")
    @Test
    void aBatchToAGroupReachesEachMemberOnceAndEchoesTheGroup() {
        String child = create("{'members':['" + BOB + "','" + CAT + "']}").id();
        String group = create("{'members':['" + ANN + "','" + BOB + "'],'child_groups':['" + child + "']}").id();

        Reply reply = send(ApiClient.text("hello", ANN, group, child));

        assertThat(reply.json().get("to").toString())
                .isEqualTo("[\"" + ANN + "\",\"" + group + "\",\"" + child + "\"]");
        assertThat(simulator.messages()).extracting(SimulatedMessage::number).containsExactly(ANN, BOB, CAT);
        assertThat(simulator.counters().recipientsAccepted()).isEqualTo(3);
    }

    @Parity(
            topic = Topic.GROUPS, status = Status.DOCUMENTED, source = Source.GROUPS,
            rule = "A group is looked up when its batch is due")
    @Test
    void aGroupIsLookedUpWhenItsBatchIsDue() {
        String group = create("{'members':['" + ANN + "']}").id();
        send(ApiClient.textWith("'send_at':'2026-03-02'", group));

        api.post("/groups/" + group, "{'add':['" + BOB + "']}");
        clock.advance(Duration.ofDays(1));
        api.post("/groups/" + group, "{'add':['" + CAT + "']}");

        assertThat(simulator.messages()).extracting(SimulatedMessage::number).containsExactly(ANN, BOB);
    }

    @Parity(
            topic = Topic.GROUPS, status = Status.DOCUMENTED, source = Source.GROUPS,
            rule = "One that was deleted meanwhile is empty")
    @Test
    void aGroupThatWasDeletedMeanwhileIsEmpty() {
        String group = create("{'members':['" + ANN + "']}").id();
        String mixed = send(ApiClient.textWith("'send_at':'2026-03-02'", group, BOB)).id();
        String alone = send(ApiClient.textWith("'send_at':'2026-03-02'", group)).id();

        api.delete("/groups/" + group);
        clock.advance(Duration.ofDays(1));

        assertThat(statuses(mixed)).isEqualTo("0/Delivered: 1");
        assertThat(statuses(alone)).isEmpty();
        assertThat(simulator.batches()).allSatisfy(batch -> assertThat(batch.finished()).isTrue());
    }

    @Test
    void groupsThatContainEachOtherDoNotHang() {
        String one = create("{'members':['" + ANN + "']}").id();
        String two = create("{'members':['" + BOB + "'],'child_groups':['" + one + "']}").id();
        api.post("/groups/" + one, "{'child_groups_add':['" + two + "']}");

        assertThat(api.get("/groups/" + one + "/members").json()).hasSize(2);
    }

    @Parity(
            topic = Topic.GROUPS, status = Status.DOCUMENTED, source = Source.GROUPS,
            rule = "What breaks a rule gets 400 or 403")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'name':'123456789012345678901'} | 400 | syntax_constraint_violation",
            "{'members':['bob']}              | 400 | syntax_invalid_parameter_format",
            "{'members':'46700000001'}        | 400 | syntax_invalid_json",
            "{'child_groups':['foo']}         | 400 | syntax_invalid_parameter_format",
            "{'child_groups':['01JWNXQ5M0AAAAAAAAAAAAAAAA']} | 403 | unknown_group",
            "{'auto_update':{}}               | 400 | syntax_constraint_violation",
            "{'auto_update':{'to':'1','add':{'first_word':'1234567890123456'}}} | 400 | syntax_constraint_violation",
            "{'name':'taken'}                 | 403 | conflict_group_name" })
    void whatBreaksARuleIsRefused(String body, int status, String code) {
        create("{'name':'taken'}");

        Reply reply = create(body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Parity(
            topic = Topic.GROUPS, status = Status.DOCUMENTED, source = Source.GROUPS,
            rule = "At most 10,000 members and 10 children")
    @Test
    void aGroupHasAtMostTenThousandMembersAndTenChildren() {
        assertThat(create("{'members':['" + String.join("','", SendTest.numbers(10_000)) + "']}").status()).isEqualTo(201);
        assertThat(create("{'members':['" + String.join("','", SendTest.numbers(10_001)) + "']}").code())
                .isEqualTo("syntax_constraint_violation");
        StringBuilder children = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            children.append(i == 0 ? "" : ",").append('\'').append(create("{}").id()).append('\'');
        }
        assertThat(create("{'child_groups':[" + children + "]}").code()).isEqualTo("syntax_constraint_violation");
    }

    private Reply create(String body) {
        return api.post("/groups", body);
    }
}
