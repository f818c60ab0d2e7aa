/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.BatchListQuery;
import io.github.camelsinch.sms.api.model.BatchPage;
import io.github.camelsinch.sms.api.model.BatchReportQuery;
import io.github.camelsinch.sms.api.model.BatchUpdate;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.DryRunQuery;
import io.github.camelsinch.sms.api.model.DryRunResult;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.api.http.TestApi.ACCEPTED;
import static io.github.camelsinch.sms.api.http.TestApi.ID;
import static io.github.camelsinch.sms.api.http.TestApi.await;
import static io.github.camelsinch.sms.api.http.TestApi.failure;
import static org.assertj.core.api.Assertions.assertThat;

/** Method, path, query, headers and JSON of every operation. */
class OperationsOnTheWireTest extends AnsweringServerTestSupport {

    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final String REPORT = "{\"type\":\"recipient_delivery_report_sms\",\"batch_id\":\"" + ID
                                         + "\",\"recipient\":\"46700000001\",\"code\":0,\"status\":\"Delivered\","
                                         + "\"at\":\"2024-06-06T13:06:27.833Z\",\"operator_status_at\":\"2024-06-06T13:06:00Z\"}";

    @Test
    void sendPostsTheBatchAndSkipsTheEchoedRecipients() throws Exception {
        answer = RawServer.json(201, ACCEPTED);

        Batch batch = await(api.send(TestApi.text()));

        RawRequest request = server.onlyRequest();
        assertThat(request.line()).isEqualTo("POST /xms/v1/plan1/batches HTTP/1.1");
        assertThat(PLAIN.readTree(request.body())).isEqualTo(PLAIN.readTree(
                "{\"to\":[\"46700000001\"],\"from\":\"Acme\",\"type\":\"mt_text\",\"body\":\"" + TestApi.TEXT + "\"}"));
        assertThat(batch.id()).isEqualTo(ID);
        assertThat(batch.to()).isNull();
        assertThat(batch.createdAt()).isEqualTo(Instant.parse("2025-06-01T12:00:00.123Z"));
    }

    @Test
    void everyRequestNamesTheComponentAndAsksForPlainJson() {
        answer = RawServer.json(201, ACCEPTED);

        await(api.send(TestApi.text()));

        Map<String, String> headers = server.onlyRequest().headers();
        assertThat(headers).containsEntry("authorization", "Bearer " + TestApi.TOKEN)
                .containsEntry("accept", "application/json").containsEntry("accept-encoding", "identity")
                .containsEntry("content-type", "application/json; charset=UTF-8")
                .containsEntry("host", "localhost:" + server.port());
        assertThat(headers.get("user-agent")).startsWith("camel-sinch-sms");
        assertThat(headers).doesNotContainKeys("cookie", "upgrade", "transfer-encoding", "expect");
    }

    @Test
    void dryRunPostsBesideTheBatches() {
        answer = RawServer.json(200, "{\"number_of_recipients\":1,\"number_of_messages\":2,\"per_recipient\":["
                                     + "{\"recipient\":\"1\",\"body\":\"x\",\"number_of_parts\":2,\"encoding\":\"text\"}]}");

        DryRunResult result = await(api.dryRun(TestApi.text(), new DryRunQuery(true, 10)));

        assertThat(server.onlyRequest().line())
                .isEqualTo("POST /xms/v1/plan1/batches/dry_run?per_recipient=true&number_of_recipients=10 HTTP/1.1");
        assertThat(result.numberOfMessages()).isEqualTo(2);
        assertThat(result.perRecipient().get(0).numberOfParts()).isEqualTo(2);
    }

    @Test
    void getKeepsTheRecipients() {
        answer = RawServer.json(200, ACCEPTED);

        Batch batch = await(api.get(ID));

        assertThat(server.onlyRequest().line()).isEqualTo("GET /xms/v1/plan1/batches/" + ID + " HTTP/1.1");
        assertThat(server.onlyRequest().headers()).doesNotContainKeys("content-type", "content-length", "upgrade");
        assertThat(batch.to()).containsExactly("46700000001");
    }

    @Test
    void listEncodesEveryFilter() {
        answer = RawServer.json(200, "{\"count\":1,\"page\":2,\"page_size\":1,\"batches\":[" + ACCEPTED + "]}");

        BatchPage page = await(api.list(new BatchListQuery(
                2, 100, List.of("+46 1", "Ac,me"), Instant.parse("2025-06-01T12:00:00Z"),
                Instant.parse("2025-06-02T12:00:00.5Z"), "a&b=c/ä")));

        assertThat(server.onlyRequest().line()).isEqualTo(
                "GET /xms/v1/plan1/batches?page=2&page_size=100&from=%2B46%201,Ac%2Cme&start_date=2025-06-01T12%3A00%3A00Z"
                                                          + "&end_date=2025-06-02T12%3A00%3A00.500Z"
                                                          + "&client_reference=a%26b%3Dc%2F%C3%A4 HTTP/1.1");
        assertThat(page.batches()).extracting(Batch::id).containsExactly(ID);
        assertThat(page.batches().get(0).to()).hasSize(1);
    }

    @Test
    void listWithoutFiltersHasNoQuery() {
        answer = RawServer.json(200, "{\"count\":0,\"page\":0,\"page_size\":0,\"batches\":[]}");

        assertThat(await(api.list(BatchListQuery.DEFAULTS)).batches()).isEmpty();
        assertThat(server.onlyRequest().line()).isEqualTo("GET /xms/v1/plan1/batches HTTP/1.1");
    }

    @Test
    void updatePostsValuesAndNullsOnly() {
        answer = RawServer.json(200, ACCEPTED);

        await(api.update(ID, BatchUpdate.fromMap(Collections.singletonMap("send_at", null))));

        assertThat(server.onlyRequest().line()).isEqualTo("POST /xms/v1/plan1/batches/" + ID + " HTTP/1.1");
        assertThat(server.onlyRequest().body()).isEqualTo("{\"send_at\":null}");
    }

    @Test
    void replacePutsTheBatch() {
        answer = RawServer.json(200, ACCEPTED);

        assertThat(await(api.replace(ID, TestApi.text())).to()).isNotNull();

        assertThat(server.onlyRequest().line()).isEqualTo("PUT /xms/v1/plan1/batches/" + ID + " HTTP/1.1");
        assertThat(server.onlyRequest().body()).contains("\"body\":\"" + TestApi.TEXT);
    }

    @Test
    void cancelDeletesTheBatch() {
        answer = RawServer.json(200, ACCEPTED.replace("false", "true"));

        assertThat(await(api.cancel(ID)).canceled()).isTrue();

        assertThat(server.onlyRequest().line()).isEqualTo("DELETE /xms/v1/plan1/batches/" + ID + " HTTP/1.1");
    }

    @Test
    void deliveryFeedbackNeedsNoBodyInTheAnswer() {
        answer = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";

        await(api.deliveryFeedback(ID, List.of("46700000001")));

        assertThat(server.onlyRequest().line())
                .isEqualTo("POST /xms/v1/plan1/batches/" + ID + "/delivery_feedback HTTP/1.1");
        assertThat(server.onlyRequest().body()).isEqualTo("{\"recipients\":[\"46700000001\"]}");
    }

    @Test
    void deliveryFeedbackForEverybodyWritesAnEmptyList() {
        answer = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";

        await(api.deliveryFeedback(ID, List.of()));

        assertThat(server.onlyRequest().body()).isEqualTo("{\"recipients\":[]}");
    }

    @Test
    void batchReportJoinsListsByCommas() {
        answer = RawServer.json(200, "{\"type\":\"delivery_report_sms\",\"batch_id\":\"" + ID
                                     + "\",\"total_message_count\":\"3\",\"statuses\":[{\"code\":400,\"status\":\"Queued\",\"count\":1,"
                                     + "\"recipients\":[\"46700000001\"]}],\"client_reference\":\"r\"}");

        BatchDeliveryReport report = await(api.batchReport(ID, new BatchReportQuery(
                "full", List.of(DeliveryStatus.DELIVERED, DeliveryStatus.FAILED), List.of(0, 400), "r")));

        assertThat(server.onlyRequest().line()).isEqualTo(
                "GET /xms/v1/plan1/batches/" + ID
                                                          + "/delivery_report?type=full&status=Delivered,Failed&code=0,400&client_reference=r HTTP/1.1");
        assertThat(report.totalMessageCount()).isEqualTo(3);
        assertThat(report.statuses().get(0).status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(report.statuses().get(0).recipients()).containsExactly("46700000001");
    }

    @Test
    void recipientReportPutsTheDigitsOfTheNumberIntoThePath() {
        answer = RawServer.json(200, REPORT);

        RecipientDeliveryReport report = await(api.recipientReport(ID, "+46 (70) 000-0001"));

        assertThat(server.onlyRequest().line())
                .isEqualTo("GET /xms/v1/plan1/batches/" + ID + "/delivery_report/46700000001 HTTP/1.1");
        assertThat(report.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(report.at()).isEqualTo(Instant.parse("2024-06-06T13:06:27.833Z"));
    }

    @Test
    void deliveryReportsReadsAPage() {
        answer = RawServer.json(200, "{\"count\":1,\"page\":0,\"page_size\":1,\"delivery_reports\":[" + REPORT + "]}");

        DeliveryReportPage page = await(api.deliveryReports(new DeliveryReportListQuery(
                0, 100, Instant.parse("2024-06-06T00:00:00Z"), Instant.parse("2024-06-07T00:00:00Z"),
                List.of(DeliveryStatus.DELIVERED), List.of(0), null)));

        assertThat(server.onlyRequest().line()).isEqualTo(
                "GET /xms/v1/plan1/delivery_reports?page=0&page_size=100&start_date=2024-06-06T00%3A00%3A00Z"
                                                          + "&end_date=2024-06-07T00%3A00%3A00Z&status=Delivered&code=0 HTTP/1.1");
        assertThat(page.deliveryReports()).hasSize(1);
        assertThat(page.unreadable()).isZero();
    }

    @Test
    void aBatchIdThatCouldLeaveThePathIsRefusedBeforeAnythingIsSent() {
        for (String id : new String[] { "..", "a/b", "a?x", "%2e%2e", "a;b", "", null, "a\r\nX: y", "x".repeat(65), "ü" }) {
            SinchSmsValidationException refused = failure(api.get(id), SinchSmsValidationException.class);
            assertThat(refused.getName()).isEqualTo("batchId");
            assertThat(refused.getOperation()).isEqualTo("get");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aRecipientThatIsNoNumberIsRefusedBeforeAnythingIsSent() {
        for (String recipient : new String[] { "../x", "abc", "", null, "4670?x=1", "\u0664\u0666\u0667\u0660", "+" }) {
            SinchSmsValidationException refused
                    = failure(api.recipientReport(ID, recipient), SinchSmsValidationException.class);
            assertThat(refused.getName()).isEqualTo("recipient");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theBaseUrlMayHaveAPathOfItsOwn() {
        answer = RawServer.json(200, ACCEPTED);
        HttpSinchSmsApi behindGateway = TestApi.api(transport, server.uri().resolve("/gateway/"));

        await(behindGateway.get(ID));

        assertThat(server.onlyRequest().line()).isEqualTo("GET /gateway/xms/v1/plan1/batches/" + ID + " HTTP/1.1");
    }
}
