/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReportReaderTest {

    private static final ReportWindow WINDOW = new ReportWindow(NOON.minusSeconds(60), NOON);
    private static final DeliveryReportListQuery FILTER = new DeliveryReportListQuery(
            null, 2, null, null, List.of(DeliveryStatus.FAILED), List.of(34), "mine");

    private final RecipientDeliveryReport first = Reports.at(NOON.minusSeconds(3), "46701740601");
    private final RecipientDeliveryReport second = Reports.at(NOON.minusSeconds(2), "46701740602");
    private final RecipientDeliveryReport third = Reports.at(NOON.minusSeconds(1), "46701740603");
    private final List<DeliveryReportListQuery> asked = new ArrayList<>();
    private final Queue<DeliveryReportPage> pages = new ArrayDeque<>();
    private final ReportReader reader = new ReportReader(query -> {
        asked.add(query);
        return CompletableFuture.completedFuture(pages.remove());
    }, FILTER, report -> true);

    @Test
    void newestFirstBecomesOldestFirstOverAllPages() throws Exception {
        pages.add(new DeliveryReportPage(3, 0, 2, List.of(third, second)));
        pages.add(new DeliveryReportPage(3, 1, 1, List.of(first)));

        assertThat(reader.read(WINDOW)).containsExactly(first, second, third);
    }

    @Test
    void everyPageIsAskedForWithTheWindowAndTheFilter() throws Exception {
        pages.add(new DeliveryReportPage(3, 0, 2, List.of(third, second)));
        pages.add(new DeliveryReportPage(3, 1, 1, List.of(first)));

        reader.read(WINDOW);

        assertThat(asked).containsExactly(query(0), query(1));
    }

    @Test
    void aFullLastPageIsFollowedByAnEmptyOne() throws Exception {
        pages.add(new DeliveryReportPage(2, 0, 2, List.of(third, second)));
        pages.add(new DeliveryReportPage(2, 1, 0, List.of()));

        assertThat(reader.read(WINDOW)).containsExactly(second, third);
    }

    @Test
    void pagesSmallerThanAskedForAreReadToTheEnd() throws Exception {
        pages.add(new DeliveryReportPage(3, 0, 1, List.of(third)));
        pages.add(new DeliveryReportPage(3, 1, 1, List.of(second)));
        pages.add(new DeliveryReportPage(3, 2, 1, List.of(first)));

        assertThat(reader.read(WINDOW)).containsExactly(first, second, third);
    }

    @Test
    void aCountThatPromisesTooMuchEndsWithAnEmptyPage() throws Exception {
        pages.add(new DeliveryReportPage(9, 0, 1, List.of(third)));
        pages.add(new DeliveryReportPage(9, 1, 0, List.of()));

        assertThat(reader.read(WINDOW)).containsExactly(third);
    }

    @Test
    void anEntryThatCannotBeReadDoesNotEndTheReading() throws Exception {
        pages.add(new DeliveryReportPage(0, 0, 2, List.of(third), 1));
        pages.add(new DeliveryReportPage(0, 1, 1, List.of(first)));

        assertThat(reader.read(WINDOW)).containsExactly(first, third);
    }

    @Test
    void aReportWithoutATimeComesFirst() throws Exception {
        RecipientDeliveryReport timeless = Reports.at(null, "46701740609");
        pages.add(new DeliveryReportPage(2, 0, 2, List.of(first, timeless)));
        pages.add(new DeliveryReportPage(2, 1, 0, List.of()));

        assertThat(reader.read(WINDOW)).containsExactly(timeless, first);
    }

    @Test
    void aFailureComesOutAsItIs() {
        SinchSmsUnavailableException failure
                = new SinchSmsUnavailableException(Failure.of("deliveryReports", Outcome.NOT_SENT, "no connection"));
        ReportReader failing = new ReportReader(query -> CompletableFuture.failedFuture(failure), FILTER, report -> true);

        assertThatThrownBy(() -> failing.read(WINDOW)).isSameAs(failure);
    }

    @Test
    void anInterruptEndsTheWaitAndTheCall() throws Exception {
        CompletableFuture<DeliveryReportPage> never = new CompletableFuture<>();
        ReportReader waiting = new ReportReader(query -> never, FILTER, report -> true);
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread thread = new Thread(() -> {
            try {
                waiting.read(WINDOW);
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        thread.start();

        thread.interrupt();
        thread.join(10_000);

        assertThat(interrupted).isTrue();
        assertThat(never).isCancelled();
    }

    private static DeliveryReportListQuery query(int page) {
        return new DeliveryReportListQuery(
                page, 2, WINDOW.start(), WINDOW.end(), List.of(DeliveryStatus.FAILED), List.of(34), "mine");
    }
}
