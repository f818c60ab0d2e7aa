/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.report.BatchState;
import io.github.camelsinch.sms.report.BatchSummary;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Batches of which Sinch reports others than they were sent to. */
class SentGroupsTest extends SentBatchesTestSupport {

    private static final String CY = "46701740607";

    @Test
    void aBatchToAGroupEndsWhenTwoLooksInARowSeeTheSameFinalRecipients() throws Exception {
        String id = sendTo(group("\"" + ANN + "\",\"" + BO + "\"") + "," + CY);
        MockEndpoint end = follow();
        time.advance(Duration.ofSeconds(20));
        await().until(() -> looks(id) == 1);
        assertThat(end.getReceivedCounter()).isZero();
        time.advance(Duration.ofSeconds(20));

        BatchSummary summary = theOnly(end);

        assertThat(summary.state()).isEqualTo(BatchState.COMPLETE);
        assertThat(summary.recipients()).isEqualTo(1);
        assertThat(summary.groups()).isEqualTo(1);
        assertThat(summary.reported()).isEqualTo(3);
        assertThat(summary.count(DeliveryStatus.DELIVERED)).isEqualTo(3);
    }

    @Test
    void aBatchToAnEmptyGroupEndsWithItsValidity() throws Exception {
        String id = sendTo(group(""));
        MockEndpoint end = follow();
        time.advance(Duration.ofDays(3));
        await().until(() -> looks(id) == 1);
        time.advance(Duration.ofHours(2));

        BatchSummary summary = theOnly(end);

        assertThat(summary.state()).isEqualTo(BatchState.EXPIRED);
        assertThat(summary.reason()).isEqualTo("its validity has ended, and Sinch reports no recipient");
        assertThat(summary.reported()).isZero();
    }

    @Test
    void aBatchThatWasChangedToFewerRecipientsEndsWithThose() throws Exception {
        Instant sendAt = time.instant().plus(Duration.ofHours(1));
        String id = send("&sendAt=" + sendAt);
        through("sinch-sms:update", Map.of("to_remove", List.of(BO)), Map.of(SinchSmsConstants.BATCH_ID, id));
        MockEndpoint end = follow();
        time.advance(Duration.ofHours(2));

        BatchSummary summary = theOnly(end);

        assertThat(summary.state()).isEqualTo(BatchState.COMPLETE);
        assertThat(summary.recipients()).as("as it was sent").isEqualTo(2);
        assertThat(summary.reported()).isEqualTo(1);
    }

    @Test
    void aBatchThatWasPutOffIsFollowedToItsNewTime() throws Exception {
        Instant sendAt = time.instant().plus(Duration.ofHours(1));
        String id = send("&sendAt=" + sendAt);
        through("sinch-sms:update", Map.of("send_at", sendAt.plus(Duration.ofDays(20))),
                Map.of(SinchSmsConstants.BATCH_ID, id));
        MockEndpoint end = follow();
        time.advance(Duration.ofDays(16));
        await().until(() -> looks(id) == 1);
        assertThat(end.getReceivedCounter()).as("more than 14 days after its first time").isZero();
        time.advance(Duration.ofDays(5));

        assertThat(theOnly(end).state()).isEqualTo(BatchState.COMPLETE);
    }

    private String sendTo(String to) throws Exception {
        return through("sinch-sms:send?from=Acme&to=" + to, "Hi").getMessage()
                .getHeader(SinchSmsConstants.BATCH_ID, String.class);
    }

    private String group(String members) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sinch.baseUrl() + "/xms/v1/" + PLAN + "/groups"))
                .header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"members\":[" + members + "]}")).build();
        String answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new ObjectMapper().readTree(answer).get("id").asText();
    }
}
