/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListBatchesTest extends SimulatorTestCase {

    @BeforeEach
    void startSimulator() {
        start();
    }

    @Parity(
            topic = Topic.LISTS, status = Status.INFERRED, source = Source.SDK,
            rule = "Newest first; `count` is all that match, `page_size` what this page holds, 0 beyond the end")
    @Test
    void batchesAreListedNewestFirstInPagesThatSayHowManyTheyHold() {
        List<String> ids = sendOnePerMinute(5);

        Reply first = api.get("/batches?page_size=2");
        Reply last = api.get("/batches?page=2&page_size=2");
        Reply beyond = api.get("/batches?page=3&page_size=2");

        assertThat(first.text()).startsWith("{\"count\":5,\"page\":0,\"page_size\":2,\"batches\":[");
        assertThat(idsOf(first)).containsExactly(ids.get(4), ids.get(3));
        assertThat(last.json().get("page_size").asInt()).isEqualTo(1);
        assertThat(idsOf(last)).containsExactly(ids.get(0));
        assertThat(beyond.text()).isEqualTo("{\"count\":5,\"page\":3,\"page_size\":0,\"batches\":[]}");
    }

    @Parity(
            topic = Topic.LISTS, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A page has 30 batches, or 1 to 100")
    @Test
    void aPageHasThirtyBatchesUnlessAskedOtherwise() {
        sendOnePerMinute(31);

        assertThat(api.get("/batches").json().get("page_size").asInt()).isEqualTo(30);
        assertThat(api.get("/batches?page=1").json().get("page_size").asInt()).isEqualTo(1);
    }

    @Parity(
            topic = Topic.LISTS, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "Without `start_date` those of the last 24 hours")
    @Test
    void withoutAStartDateOnlyTheLast24HoursAreListed() {
        String old = sendText("old", ANN);
        clock.advance(Duration.ofHours(24).plusMillis(1));
        String young = sendText("young", ANN);

        assertThat(idsOf(api.get("/batches"))).containsExactly(young);
        assertThat(idsOf(api.get("/batches?start_date=2026-03-01"))).containsExactly(young, old);
    }

    @Parity(
            topic = Topic.LISTS, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "`start_date` is inclusive, `end_date` exclusive")
    @Test
    void theStartDateIsInclusiveAndTheEndDateExclusive() {
        List<String> ids = sendOnePerMinute(3);

        assertThat(
                idsOf(api.get("/batches?start_date=" + at(Duration.ofMinutes(1)) + "&end_date=" + at(Duration.ofMinutes(2)))))
                .containsExactly(ids.get(1));
    }

    @Parity(
            topic = Topic.LISTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "Dates may lack a time, or have minutes or an offset")
    @Test
    void datesMayComeWithoutTimeOrWithMinutesOnlyOrWithAnOffset() {
        sendOnePerMinute(1);

        assertThat(idsOf(api.get("/batches?start_date=2026-03-01&end_date=2026-03-02"))).hasSize(1);
        assertThat(idsOf(api.get("/batches?start_date=2026-03-01T12:01Z"))).isEmpty();
        assertThat(idsOf(api.get("/batches?start_date=2026-03-01T13:00:00%2B01:00"))).hasSize(1);
        assertThat(idsOf(api.get("/batches?start_date=2026-03-01T13:00:01%2B01:00"))).isEmpty();
    }

    @Parity(
            topic = Topic.LISTS, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "Batches are listed for 14 days (35 in 2021)")
    @Test
    void batchesAreListedForFourteenDays() {
        String id = sendText("hello", ANN);

        clock.advance(Duration.ofDays(14));
        assertThat(idsOf(api.get("/batches?start_date=2026-01-01"))).containsExactly(id);

        advanceMillis(1);
        assertThat(idsOf(api.get("/batches?start_date=2026-01-01"))).isEmpty();
    }

    @Parity(
            topic = Topic.LISTS, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "`from` takes several senders, with commas")
    @Test
    void batchesCanBeFilteredBySenders() {
        String one = send("{'to':['" + ANN + "'],'from':'+4611','body':'x'}").id();
        String two = send("{'to':['" + ANN + "'],'from':'Acme','body':'x'}").id();
        send("{'to':['" + ANN + "'],'from':'Other','body':'x'}");

        assertThat(idsOf(api.get("/batches?from=4611,Acme"))).containsExactly(two, one);
        assertThat(idsOf(api.get("/batches?from=%2B4611%2CAcme"))).containsExactly(two, one);
    }

    @Parity(
            topic = Topic.LISTS, status = Status.INFERRED, source = Source.BATCHES,
            rule = "`client_reference` is compared as a whole")
    @Test
    void batchesCanBeFilteredByTheirExactReference() {
        String id = send(ApiClient.textWith("'client_reference':'job-1'", ANN)).id();
        send(ApiClient.textWith("'client_reference':'job-11'", ANN));
        sendText("none", ANN);

        Reply reply = api.get("/batches?client_reference=job-1&start_date=2026-03-01");

        assertThat(idsOf(reply)).containsExactly(id);
        assertThat(reply.json().get("count").asInt()).isEqualTo(1);
    }

    @Parity(
            topic = Topic.LISTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "A wrong filter gets 400")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "page=x          | syntax_invalid_parameter_format | 'x' is not a valid integer",
            "page=-1         | syntax_constraint_violation     | The parameter 'page' must be at least 0.",
            "page_size=0     | syntax_constraint_violation     | The parameter 'page_size' must be 1 to 100.",
            "page_size=101   | syntax_constraint_violation     | The parameter 'page_size' must be 1 to 100.",
            "start_date=soon | syntax_invalid_parameter_format | 'soon' is not a valid timestamp",
            "end_date=2026   | syntax_invalid_parameter_format | '2026' is not a valid timestamp" }, quoteCharacter = '`')
    void aWrongFilterIsRefused(String query, String code, String text) {
        Reply reply = api.get("/batches?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().get("text").asText()).isEqualTo(text);
    }

    @Test
    void aBatchIsFoundByItsId() {
        Reply sent = send(ApiClient.text("hello", ANN));

        Reply found = api.get("/batches/" + sent.id());

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json()).isEqualTo(sent.json());
    }

    @Parity(
            topic = Topic.LISTS, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "An unknown batch gets 404 without body")
    @Test
    void anUnknownBatchIs404WithoutBody() {
        Reply reply = api.get("/batches/" + NO_SUCH_ID);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).isEmpty();
    }

    @Parity(
            topic = Topic.LISTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "An id that cannot be one gets 400 `syntax_invalid_parameter_format`")
    @Test
    void anIdThatCannotBeOneIsRefusedInSinchsWords() {
        Reply reply = api.get("/batches/foo");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text())
                .isEqualTo("{\"code\":\"syntax_invalid_parameter_format\",\"text\":\"'foo' is not a valid identifier\"}");
    }

    private List<String> sendOnePerMinute(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(sendText("hello", ANN));
            clock.advance(Duration.ofMinutes(1));
        }
        return ids;
    }

    private static List<String> idsOf(Reply page) {
        List<String> ids = new ArrayList<>();
        page.json().get("batches").forEach(batch -> ids.add(batch.get("id").asText()));
        return ids;
    }
}
