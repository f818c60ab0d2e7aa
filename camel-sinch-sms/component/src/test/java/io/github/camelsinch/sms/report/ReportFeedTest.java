/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReportFeedTest {

    private final RecipientDeliveryReport early = Reports.at(NOON.plusSeconds(10), "46701740601");
    private final RecipientDeliveryReport late = Reports.at(NOON.plusSeconds(20), "46701740602");
    private final List<RecipientDeliveryReport> listed = new ArrayList<>();
    private final List<ReportWindow> asked = new ArrayList<>();
    private boolean down;
    private final ReportFeed feed = new ReportFeed(
            new ReportReader(
                    this::page, new DeliveryReportListQuery(null, 5000, null, null, List.of(), List.of(), null),
                    report -> true),
            NOON,
            Duration.ofMinutes(10), Duration.ofSeconds(30));

    @Test
    void nothingIsAskedBeforeTheMarginHasPassed() throws Exception {
        feed.readOn(NOON.plusSeconds(30));

        assertThat(asked).isEmpty();
        assertThat(feed.isEmpty()).isTrue();
    }

    @Test
    void reportsComeOldestFirst() throws Exception {
        listed.addAll(List.of(late, early));

        feed.readOn(NOON.plusSeconds(60));

        assertThat(all()).containsExactly(early, late);
    }

    @Test
    void aReportThatOverlappingWindowsListComesOnce() throws Exception {
        listed.add(early);
        feed.readOn(NOON.plusSeconds(60));
        all();
        listed.add(late);

        feed.readOn(NOON.plusSeconds(90));

        assertThat(asked).hasSize(2);
        assertThat(asked.get(1).start()).isEqualTo(asked.get(0).start());
        assertThat(all()).containsExactly(late);
    }

    @Test
    void aReportThatSinchListsLateIsFoundByTheOverlap() throws Exception {
        feed.readOn(NOON.plusSeconds(600));
        listed.add(early);

        feed.readOn(NOON.plusSeconds(630));

        assertThat(all()).containsExactly(early);
    }

    @Test
    void whatWasReadIsUsedUpBeforeMoreIsRead() throws Exception {
        listed.addAll(List.of(late, early));
        feed.readOn(NOON.plusSeconds(60));
        feed.next();

        feed.readOn(NOON.plusSeconds(120));

        assertThat(asked).hasSize(1);
        assertThat(all()).containsExactly(late);
    }

    @Test
    void aFailedReportComesAgainBeforeTheNewOnes() throws Exception {
        listed.add(early);
        feed.readOn(NOON.plusSeconds(60));
        feed.comeAgain(feed.next());
        assertThat(feed.isEmpty()).isTrue();
        listed.add(late);

        feed.readOn(NOON.plusSeconds(90));

        assertThat(all()).containsExactly(early, late);
    }

    @Test
    void failedReportsKeepTheirOrder() throws Exception {
        listed.addAll(List.of(late, early));
        feed.readOn(NOON.plusSeconds(60));
        all().forEach(feed::comeAgain);

        feed.readOn(NOON.plusSeconds(90));

        assertThat(all()).containsExactly(early, late);
    }

    @Test
    void nothingMoreIsReadWhileVeryManyFailed() throws Exception {
        IntStream.range(0, ReportFeed.MOST_FAILED)
                .forEach(i -> listed.add(Reports.at(NOON.plusSeconds(1), String.valueOf(46_700_000_000L + i))));
        feed.readOn(NOON.plusSeconds(60));
        List<RecipientDeliveryReport> all = all();
        all.forEach(feed::comeAgain);

        feed.readOn(NOON.plusSeconds(90));

        assertThat(asked).hasSize(1);
        assertThat(all()).isEqualTo(all);
    }

    @Test
    void whenSinchCannotBeReadNothingIsLost() throws Exception {
        listed.addAll(List.of(early, late));
        feed.readOn(NOON.plusSeconds(51));
        feed.comeAgain(feed.next());
        all();
        down = true;
        assertThatThrownBy(() -> feed.readOn(NOON.plusSeconds(60))).isInstanceOf(SinchSmsUnavailableException.class);
        down = false;
        RecipientDeliveryReport meanwhile = Reports.at(NOON.plusSeconds(25), "46701740603");
        listed.add(meanwhile);

        feed.readOn(NOON.plusSeconds(70));

        assertThat(all()).containsExactly(early, meanwhile);
    }

    @Test
    void aLongWayBackIsReadPieceByPiece() throws Exception {
        Instant now = NOON.plus(Duration.ofHours(2)).plusSeconds(30);
        int reads = 1;
        while (feed.readOn(now)) {
            reads++;
        }

        assertThat(reads).isEqualTo(4);
        assertThat(asked).extracting(ReportWindow::end).containsExactly(
                NOON.plusSeconds(1800), NOON.plusSeconds(3600), NOON.plusSeconds(5400), NOON.plusSeconds(7200));
    }

    @Test
    void aClockThatStepsBackDoesNotMakeReportsComeTwice() throws Exception {
        listed.addAll(List.of(early, late));
        feed.readOn(NOON.plusSeconds(51));
        all();

        feed.readOn(NOON.plusSeconds(50));
        feed.readOn(NOON.plusSeconds(52));

        assertThat(all()).isEmpty();
    }

    private List<RecipientDeliveryReport> all() {
        List<RecipientDeliveryReport> all = new ArrayList<>();
        while (!feed.isEmpty()) {
            all.add(feed.next());
        }
        return all;
    }

    private CompletableFuture<DeliveryReportPage> page(DeliveryReportListQuery query) {
        if (down) {
            return CompletableFuture.failedFuture(
                    new SinchSmsUnavailableException(Failure.of("deliveryReports", Outcome.NOT_SENT, "no connection")));
        }
        asked.add(new ReportWindow(query.startDate(), query.endDate()));
        List<RecipientDeliveryReport> inside = listed.stream()
                .filter(report -> !report.at().isBefore(query.startDate()) && report.at().isBefore(query.endDate()))
                .toList();
        return CompletableFuture.completedFuture(new DeliveryReportPage(inside.size(), 0, inside.size(), inside));
    }
}
