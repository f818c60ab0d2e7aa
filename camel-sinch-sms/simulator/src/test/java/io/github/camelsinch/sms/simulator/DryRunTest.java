/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

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

class DryRunTest extends SimulatorTestCase {

    @BeforeEach
    void startSimulator() {
        start();
    }

    @Parity(
            topic = Topic.DRY_RUN, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "Totals only, unless `per_recipient`; `number_of_messages` is the sum of the parts")
    @Test
    void withoutDetailThereAreTotalsOnly() {
        Reply reply = api.post("/batches/dry_run", ApiClient.text("x".repeat(161), ANN, BOB));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"number_of_recipients\":2,\"number_of_messages\":4}");
    }

    @Parity(
            topic = Topic.PARTS, status = Status.DOCUMENTED, source = Source.CHARACTERS,
            rule = "160 or 153 characters a part in GSM-7, 70 or 67 in UCS-2; one other character makes all of it UCS-2")
    @Test
    void withDetailEachRecipientHasItsTextPartsAndEncoding() {
        Reply reply = api.post("/batches/dry_run?per_recipient=true",
                "{'to':['+" + ANN + "','" + BOB + "'],'from':'Acme','body':'Hello ${n}!','parameters':{'n':{'" + ANN
                                                                      + "':'John','default':'\u0416'}}}");

        assertThat(reply.text()).isEqualTo(("{'number_of_recipients':2,'number_of_messages':2,'per_recipient':["
                                            + "{'recipient':'" + ANN
                                            + "','body':'Hello John!','number_of_parts':1,'encoding':'text'},{'recipient':'"
                                            + BOB + "','body':'Hello \u0416!','number_of_parts':1,'encoding':'unicode'}]}")
                .replace('\'', '"'));
    }

    @Parity(
            topic = Topic.DRY_RUN, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "`number_of_recipients`, 0 to 1000, by default 100, caps the detail only")
    @Test
    void theNumberOfRecipientsCapsTheDetailOnly() {
        String batch = ApiClient.text("hello", SendTest.numbers(150));

        assertThat(api.post("/batches/dry_run?per_recipient=true", batch).json().get("per_recipient")).hasSize(100);
        Reply capped = api.post("/batches/dry_run?per_recipient=true&number_of_recipients=2", batch);
        assertThat(capped.json().get("per_recipient")).hasSize(2);
        assertThat(capped.json().get("number_of_recipients").asInt()).isEqualTo(150);
        assertThat(api.post("/batches/dry_run?per_recipient=true&number_of_recipients=0", batch).json().get("per_recipient"))
                .isEmpty();
    }

    @Parity(
            topic = Topic.DRY_RUN, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "Binary has no detail")
    @Test
    void binaryHasNoDetail() {
        Reply reply = api.post("/batches/dry_run?per_recipient=true",
                "{'to':['" + ANN + "'],'from':'Acme','type':'mt_binary','body':'AAEC','udh':'050003CC0201'}");

        assertThat(reply.text()).isEqualTo("{\"number_of_recipients\":1,\"number_of_messages\":1}");
    }

    @Parity(
            topic = Topic.DRY_RUN, status = Status.INFERRED, source = Source.BATCHES,
            rule = "Members of a group are counted")
    @Test
    void membersOfAGroupAreCounted() {
        String group = api.post("/groups", "{'members':['" + ANN + "','" + BOB + "']}").id();

        Reply reply = api.post("/batches/dry_run", ApiClient.text("hello", group, CAT));

        assertThat(reply.json().get("number_of_recipients").asInt()).isEqualTo(3);
    }

    @Parity(
            topic = Topic.DRY_RUN, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "Nothing is sent")
    @Test
    void nothingIsSent() {
        api.post("/batches/dry_run", ApiClient.text("hello", ANN));

        assertThat(simulator.counters().batchesAccepted()).isZero();
        assertThat(api.get("/batches").json().get("count").asInt()).isZero();
    }

    @Parity(
            topic = Topic.DRY_RUN, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A wrong query parameter gets 400")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "per_recipient=tru         | 'tru' is not a valid boolean",
            "number_of_recipients=1001 | The parameter 'number_of_recipients' must be 0 to 1000." })
    void aWrongParameterIsRefused(String query, String text) {
        Reply reply = api.post("/batches/dry_run?" + query, ApiClient.text("hello", ANN));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("text").asText()).isEqualTo(text);
    }

    @Parity(
            topic = Topic.DRY_RUN, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "The body is checked as for a send")
    @Test
    void theBodyIsCheckedLikeASend() {
        assertThat(api.post("/batches/dry_run", ApiClient.text("hello", "+1")).code())
                .isEqualTo("syntax_invalid_parameter_format");
        assertThat(api.post("/batches/dry_run", ApiClient.text("hello", NO_SUCH_ID)).code()).isEqualTo("unknown_group");
    }
}
