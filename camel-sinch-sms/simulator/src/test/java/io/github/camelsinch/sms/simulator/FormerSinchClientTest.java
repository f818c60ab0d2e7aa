/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.clxcommunications.xms.ApiConnection;
import com.clxcommunications.xms.BatchDeliveryReportParams;
import com.clxcommunications.xms.ClxApi;
import com.clxcommunications.xms.ErrorResponseException;
import com.clxcommunications.xms.NotFoundException;
import com.clxcommunications.xms.UnauthorizedException;
import com.clxcommunications.xms.UpdateValue;
import com.clxcommunications.xms.api.BatchDeliveryReport;
import com.clxcommunications.xms.api.BatchId;
import com.clxcommunications.xms.api.DeliveryStatus;
import com.clxcommunications.xms.api.GroupId;
import com.clxcommunications.xms.api.GroupResult;
import com.clxcommunications.xms.api.MtBatchBinarySmsResult;
import com.clxcommunications.xms.api.MtBatchDryRunResult;
import com.clxcommunications.xms.api.MtBatchSmsResult;
import com.clxcommunications.xms.api.MtBatchTextSmsResult;
import com.clxcommunications.xms.api.Page;
import com.clxcommunications.xms.api.RecipientDeliveryReport;
import com.clxcommunications.xms.api.ReportType;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.bp.OffsetDateTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Sinch's own former Java client, unchanged, against the simulator: what it sends must be understood, and what it gets
 * must fit its model. It knows no delivery feedback and no list of delivery reports.
 */
class FormerSinchClientTest extends SimulatorTestCase {

    private static final OffsetDateTime TOMORROW = OffsetDateTime.parse("2026-03-02T12:00:00Z");

    private ApiConnection client;

    @BeforeEach
    void connect() {
        start();
        client = connection("demo-token");
    }

    private ApiConnection connection(String token) {
        return ApiConnection.builder().servicePlanId(simulator.servicePlanId()).token(token)
                .endpoint(simulator.baseUrl() + "/xms").start();
    }

    @AfterEach
    void disconnect() throws Exception {
        client.close();
    }

    @Parity(
            topic = Topic.SENDING, status = Status.INFERRED, source = Source.FORMER_SDK,
            rule = "Sinch's former Java client sends, and reads what it gets, unchanged")
    @Test
    void aTextBatchIsCreatedAndDelivered() throws Exception {
        MtBatchTextSmsResult batch = client.createBatch(ClxApi.batchTextSms().sender("+12015550100")
                .addRecipient("+" + ANN, "+" + BOB).body("Hi ${name}")
                .putParameter("name", ClxApi.parameterValues().putSubstitution(ANN, "Ann").defaultValue("you").build())
                .deliveryReport(ReportType.NONE).expireAt(TOMORROW).addTag("tag").build());

        assertThat(batch.id().toString()).matches("[0-9A-Z]{26}");
        assertThat(batch.recipients()).containsExactly(ANN, BOB);
        assertThat(batch.sender()).isEqualTo("12015550100");
        assertThat(batch.body()).isEqualTo("Hi ${name}");
        assertThat(batch.parameters().get("name").substitutions()).isEqualTo(Map.of(ANN, "Ann"));
        assertThat(batch.parameters().get("name").defaultValue()).isEqualTo("you");
        assertThat(batch.canceled()).isFalse();
        assertThat(batch.createdAt()).isEqualTo(OffsetDateTime.parse("2026-03-01T12:00:00.123Z"));
        assertThat(batch.expireAt()).isEqualTo(TOMORROW);
        assertThat(batch.sendAt()).isNull();
        assertThat(simulator.messages()).extracting(SimulatedMessage::text).containsExactly("Hi Ann", "Hi you");
    }

    @Test
    void aBinaryBatchIsCreated() throws Exception {
        byte[] udh = { 5, 0, 3, 1, 2, 1 };
        MtBatchBinarySmsResult batch = client.createBatch(ClxApi.batchBinarySms().sender("Acme").addRecipient(ANN)
                .body("data".getBytes(StandardCharsets.US_ASCII)).udh(udh).build());

        assertThat(batch.body()).isEqualTo("data".getBytes(StandardCharsets.US_ASCII));
        assertThat(batch.udh()).isEqualTo(udh);
    }

    @Test
    void aBatchIsFetchedAsTheTypeItIs() throws Exception {
        BatchId text = create("hello", ANN);

        MtBatchSmsResult fetched = client.fetchBatch(text);

        assertThat(fetched).isInstanceOf(MtBatchTextSmsResult.class);
        assertThat(fetched.id()).isEqualTo(text);
    }

    @Test
    void batchesAreListedPageByPage() throws Exception {
        List<BatchId> created = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            created.add(0, create("hello " + i, ANN));
        }

        List<BatchId> listed = new ArrayList<>();
        for (MtBatchSmsResult batch : client.fetchBatches(ClxApi.batchFilter().pageSize(3).addSender("Acme").build())
                .elements()) {
            listed.add(batch.id());
        }
        List<Integer> sizes = new ArrayList<>();
        for (Page<MtBatchSmsResult> page : client.fetchBatches(ClxApi.batchFilter().pageSize(3).build()).pages()) {
            sizes.add(page.size());
            assertThat(page.totalSize()).isEqualTo(7);
        }

        assertThat(listed).isEqualTo(created);
        assertThat(sizes).startsWith(3, 3, 1);
    }

    @Test
    void aScheduledBatchIsUpdated() throws Exception {
        BatchId id = schedule();

        MtBatchTextSmsResult updated = client.updateBatch(id, ClxApi.batchTextSmsUpdate().body("changed")
                .addRecipientInsertion("+" + CAT).addRecipientRemoval(ANN)
                .sendAt(UpdateValue.set(TOMORROW.plusDays(1))).expireAt(UpdateValue.unset())
                .callbackUrl(UpdateValue.unset()).deliveryReport(UpdateValue.unset()).build());

        assertThat(updated.body()).isEqualTo("changed");
        assertThat(updated.recipients()).containsExactly(BOB, CAT);
        assertThat(updated.sendAt()).isEqualTo(TOMORROW.plusDays(1));
        assertThat(updated.expireAt()).isEqualTo(TOMORROW.plusDays(4));
        // the client's own model misspells delivery_report and always has null there
        assertThat(simulator.batches().get(0).deliveryReport()).isEqualTo("none");
        assertThat(updated.callbackUrl()).isNull();
    }

    @Test
    void aScheduledBatchIsReplaced() throws Exception {
        BatchId id = schedule();
        advanceMillis(1000);

        MtBatchTextSmsResult replaced = client.replaceBatch(id,
                ClxApi.batchTextSms().sender("Other").addRecipient(CAT).body("new").build());

        assertThat(replaced.id()).isEqualTo(id);
        assertThat(replaced.createdAt()).isEqualTo(OffsetDateTime.parse("2026-03-01T12:00:00.123Z"));
        assertThat(replaced.modifiedAt()).isEqualTo(OffsetDateTime.parse("2026-03-01T12:00:01.123Z"));
        assertThat(replaced.recipients()).containsExactly(CAT);
    }

    @Test
    void aScheduledBatchIsCancelled() throws Exception {
        BatchId id = schedule();

        assertThat(client.cancelBatch(id).canceled()).isTrue();
        clock.advance(Duration.ofDays(5));
        assertThat(client.fetchDeliveryReport(id, ClxApi.batchDeliveryReportParams().build()).statuses()).isEmpty();
    }

    @Test
    void aDryRunTellsPartsAndEncodingOfEachRecipient() throws Exception {
        MtBatchDryRunResult result = client.createBatchDryRun(
                ClxApi.batchTextSms().sender("Acme").addRecipient(ANN, BOB).body("\u0416".repeat(71)).build(), true, 1);

        assertThat(result.numberOfRecipients()).isEqualTo(2);
        assertThat(result.numberOfMessages()).isEqualTo(4);
        assertThat(result.perRecipient()).hasSize(1);
        assertThat(result.perRecipient().get(0).encoding()).isEqualTo("unicode");
        assertThat(client.createBatchDryRun(
                ClxApi.batchTextSms().sender("Acme").addRecipient(ANN).body("x").build(), null, null).perRecipient()).isEmpty();
    }

    @Test
    void theReportOfABatchIsFetched() throws Exception {
        simulator.outcomes().number(BOB, Outcome.aborted(402)).number(CAT, Outcome.failed(150));
        BatchId id = create("hello", ANN, BOB, CAT);

        BatchDeliveryReport report = client.fetchDeliveryReport(id, ClxApi.batchDeliveryReportParams()
                .reportType(BatchDeliveryReportParams.ReportType.FULL)
                .addStatus(DeliveryStatus.DELIVERED, DeliveryStatus.ABORTED).addCode(0, 402).build());

        assertThat(report.batchId()).isEqualTo(id);
        assertThat(report.totalMessageCount()).isEqualTo(3);
        assertThat(report.statuses()).extracting(BatchDeliveryReport.Status::status)
                .containsExactly(DeliveryStatus.DELIVERED, DeliveryStatus.ABORTED);
        assertThat(report.statuses().get(1).recipients()).containsExactly(BOB);
    }

    @Test
    void theReportOfARecipientIsFetched() throws Exception {
        BatchId id = create("hello", ANN);

        RecipientDeliveryReport report = client.fetchDeliveryReport(id, "+" + ANN);

        assertThat(report.recipient()).isEqualTo(ANN);
        assertThat(report.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(report.code()).isZero();
        assertThat(report.at()).isEqualTo(OffsetDateTime.parse("2026-03-01T12:00:00.123Z"));
        assertThat(report.operatorStatusAt()).isEqualTo(OffsetDateTime.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void groupsAreManagedAndSentTo() throws Exception {
        GroupResult group = client.createGroup(ClxApi.groupCreate().name("friends").addMember("+" + ANN).build());
        GroupId id = group.id();
        client.updateGroup(id, ClxApi.groupUpdate().addMemberInsertion(BOB).addMemberRemoval(ANN).build());

        assertThat(client.fetchGroupMembers(id)).containsExactly(BOB);
        assertThat(client.fetchGroup(id).size()).isEqualTo(1);
        create("hello", id.toString());
        assertThat(simulator.messages(BOB)).hasSize(1);
        client.deleteGroup(id);
        assertThatThrownBy(() -> client.fetchGroup(id)).isInstanceOf(NotFoundException.class);
    }

    @Parity(
            topic = Topic.REQUESTS, status = Status.INFERRED, source = Source.FORMER_SDK,
            rule = "Errors are `code` and `text`, as Sinch's former Java client reads them")
    @Test
    void refusalsComeAsTheClientsOwnExceptions() throws Exception {
        assertThatThrownBy(() -> create("hello", "12")).isInstanceOfSatisfying(ErrorResponseException.class,
                e -> assertThat(e.getCode()).isEqualTo("syntax_invalid_parameter_format"));
        assertThatThrownBy(() -> client.createBatch(ClxApi.batchTextSms().sender("Acme").addRecipient(ANN).body("x")
                .deliveryReport(ReportType.FULL).build()))
                .isInstanceOfSatisfying(ErrorResponseException.class,
                        e -> assertThat(e.getText()).isEqualTo("Requesting delivery report without any callback URL."));
        assertThatThrownBy(() -> client.fetchBatch(BatchId.of(NO_SUCH_ID))).isInstanceOf(NotFoundException.class);
        try (ApiConnection stranger = connection("other-token")) {
            assertThatThrownBy(() -> stranger.fetchBatch(BatchId.of(NO_SUCH_ID))).isInstanceOf(UnauthorizedException.class);
        }
    }

    private BatchId create(String body, String... to) throws Exception {
        return client.createBatch(ClxApi.batchTextSms().sender("Acme").addRecipient(to).body(body).build()).id();
    }

    private BatchId schedule() throws Exception {
        return client.createBatch(ClxApi.batchTextSms().sender("Acme").addRecipient(ANN, BOB).body("hello")
                .deliveryReport(ReportType.SUMMARY).callbackUrl(URI.create("https://example.com/reports"))
                .sendAt(TOMORROW).expireAt(TOMORROW.plusHours(1)).build()).id();
    }
}
