/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.api.model.UnreadableReport;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WindowScanTest {

    private static final ReportKeys KEYS = new ReportKeys("plan");
    private static final ReportWindow WINDOW = new ReportWindow(NOON.minusSeconds(60), NOON);
    private static final ReportWindow NARROW = new ReportWindow(NOON.minusSeconds(1), NOON);

    private final RecipientDeliveryReport first = Reports.at(NOON.minusSeconds(3), "46701740601");
    private final RecipientDeliveryReport second = Reports.at(NOON.minusSeconds(2), "46701740602");
    private final RecipientDeliveryReport third = Reports.at(NOON.minusSeconds(1), "46701740603");
    private final List<DeliveryReportListQuery> asked = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final Queue<DeliveryReportPage> pages = new ArrayDeque<>();
    private int made;

    @Test
    void newestFirstBecomesOldestFirstOverAllPages() throws Exception {
        pages.add(page(3, third, second));
        pages.add(page(3, first));

        assertThat(whole(WINDOW)).containsExactly(first, second, third);
    }

    @Test
    void everyPageIsAskedForWithTheWindowAndTheFilter() throws Exception {
        pages.add(page(3, third, second));
        pages.add(page(3, first));

        whole(WINDOW);

        assertThat(asked).containsExactly(query(0), query(1));
    }

    @Test
    void aFullLastPageIsFollowedByAnEmptyOne() throws Exception {
        pages.add(page(2, third, second));
        pages.add(page(2));

        assertThat(whole(WINDOW)).containsExactly(second, third);
    }

    @Test
    void pagesSmallerThanAskedForAreReadToTheEnd() throws Exception {
        pages.add(page(3, third));
        pages.add(page(3, second));
        pages.add(page(3, first));

        assertThat(whole(WINDOW)).containsExactly(first, second, third);
    }

    @Test
    void aReportWithoutATimeComesFirst() throws Exception {
        RecipientDeliveryReport timeless = Reports.at(null, "46701740609");
        pages.add(page(2, first, timeless));
        pages.add(page(2));

        assertThat(whole(WINDOW)).containsExactly(timeless, first);
    }

    @Test
    void anEntryThatCannotBeReadCountsAsAnEntryAndIsHandedOver() throws Exception {
        pages.add(new DeliveryReportPage(3, 0, 2, List.of(third), List.of(new UnreadableReport("7"))));
        pages.add(page(3, first));

        ReportChunk chunk = scan(WINDOW).next();

        assertThat(chunk.reports()).extracting(NamedReport::report).containsExactly(first, third);
        assertThat(chunk.unreadable()).containsExactly(new UnreadableReport("7"));
        assertThat(chunk.state()).isEqualTo(ReportChunk.State.END);
    }

    @Test
    void aWindowThatHoldsTooManyIsToBeHalved() throws Exception {
        pages.add(page(WindowScan.MOST_REPORTS + 1, third, second));

        assertThat(scan(WINDOW).next()).isEqualTo(ReportChunk.TO_HALVE);
    }

    @Test
    void theShortestWindowIsHandedOverInPieces() throws Exception {
        int most = WindowScan.MOST_REPORTS;
        WindowScan scan = new WindowScan(endless(most + 2, () -> made < most + 2), NARROW, KEYS, troubles::add);

        ReportChunk one = scan.next();
        ReportChunk two = scan.next();

        assertThat(one.reports()).hasSize(most);
        assertThat(one.state()).isEqualTo(ReportChunk.State.MORE);
        assertThat(two.reports()).hasSize(2);
        assertThat(two.state()).isEqualTo(ReportChunk.State.END);
        assertThat(troubles).isEmpty();
    }

    @Test
    void whereTheCountMovedThePagesAreReadAgain() throws Exception {
        pages.add(page(2, third, first));
        pages.add(page(3, first)); // the second came in between, and moved the first to the next page
        pages.add(page(3, third, second));
        pages.add(page(3, first));

        assertThat(whole(WINDOW)).containsExactly(first, first, third, first, second, third);
        assertThat(asked).hasSize(4);
        assertThat(troubles).isEmpty();
    }

    @Test
    void aCountThatPromisesTooMuchEndsAfterThreeMoreReadings_F71() throws Exception {
        for (int i = 0; i < 4; i++) {
            pages.add(page(9, third));
            pages.add(page(9));
        }

        assertThat(whole(WINDOW)).containsExactly(third, third, third, third);
        assertThat(pages).isEmpty();
        assertThat(troubles).singleElement().asString().contains("counts what it does not list");
    }

    @Test
    void aNegativeCountMeansNothing_B84() throws Exception {
        pages.add(new DeliveryReportPage(-5, 0, -1, List.of(third, second)));
        pages.add(new DeliveryReportPage(-5, 1, 0, List.of(first)));

        assertThat(whole(WINDOW)).containsExactly(first, second, third);
    }

    @Test
    void aCountBeyondAllReasonHalvesTheWindowAndThenEnds_B84() throws Exception {
        assertThat(new WindowScan(endless(Integer.MAX_VALUE, () -> made < 3), WINDOW, KEYS, troubles::add).next())
                .isEqualTo(ReportChunk.TO_HALVE);
        made = 0;
        WindowScan narrow = new WindowScan(endless(Integer.MAX_VALUE, () -> made < 3), NARROW, KEYS, troubles::add);

        assertThat(whole(narrow)).isNotEmpty();
        assertThat(troubles).hasSize(1);
    }

    @Test
    void onePageAgainAndAgainEndsWithAWarning_F71() throws Exception {
        for (int i = 0; i < 3; i++) {
            pages.add(page(100, third, second));
        }

        assertThat(whole(WINDOW)).containsExactly(second, second, third, third);
        assertThat(asked).hasSize(2);
        assertThat(troubles).singleElement().asString().contains("again and again");
    }

    @Test
    void pagesThatAreAlwaysFullEndWithAWarning_F71() throws Exception {
        WindowScan scan = new WindowScan(endless(10, () -> true), WINDOW, KEYS, troubles::add);

        assertThat(whole(scan)).hasSizeBetween(WindowScan.MOST_REPORTS, 3 * WindowScan.MOST_REPORTS);
        assertThat(troubles).singleElement().asString().contains("without an end");
    }

    @Test
    void aFailureComesOutAsItIs() {
        SinchSmsUnavailableException failure
                = new SinchSmsUnavailableException(Failure.of("deliveryReports", Outcome.NOT_SENT, "no connection"));
        ReportPages failing = new ReportPages(query -> CompletableFuture.failedFuture(failure), query(0));

        assertThatThrownBy(() -> new WindowScan(failing, WINDOW, KEYS, troubles::add).next()).isSameAs(failure);
    }

    @Test
    void anInterruptEndsTheWaitAndTheCall() throws Exception {
        CompletableFuture<DeliveryReportPage> never = new CompletableFuture<>();
        WindowScan waiting = new WindowScan(new ReportPages(query -> never, query(0)), WINDOW, KEYS, troubles::add);
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread thread = new Thread(() -> {
            try {
                waiting.next();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        thread.start();

        thread.interrupt();
        thread.join(Duration.ofSeconds(10).toMillis());

        assertThat(interrupted).isTrue();
        assertThat(never).isCancelled();
    }

    private List<RecipientDeliveryReport> whole(ReportWindow window) throws InterruptedException {
        return whole(scan(window));
    }

    private static List<RecipientDeliveryReport> whole(WindowScan scan) throws InterruptedException {
        List<RecipientDeliveryReport> all = new ArrayList<>();
        ReportChunk chunk;
        do {
            chunk = scan.next();
            chunk.reports().forEach(named -> all.add(named.report()));
        } while (chunk.state() == ReportChunk.State.MORE);
        return all;
    }

    private WindowScan scan(ReportWindow window) {
        return new WindowScan(new ReportPages(query -> {
            asked.add(query);
            return CompletableFuture.completedFuture(pages.remove());
        }, query(0)), window, KEYS, troubles::add);
    }

    /** Full pages of two new reports each, while there are more. */
    private ReportPages endless(int count, BooleanSupplier more) {
        return new ReportPages(query -> {
            List<RecipientDeliveryReport> page = IntStream.range(0, more.getAsBoolean() ? 2 : 0)
                    .mapToObj(i -> Reports.at(NOON.minusMillis(1), "4670" + made++)).toList();
            return CompletableFuture.completedFuture(new DeliveryReportPage(count, query.page(), page.size(), page));
        }, query(0));
    }

    private static DeliveryReportPage page(int count, RecipientDeliveryReport... reports) {
        return new DeliveryReportPage(count, 0, reports.length, List.of(reports));
    }

    private static DeliveryReportListQuery query(int page) {
        return new DeliveryReportListQuery(
                page, 2, WINDOW.start(), WINDOW.end(), List.of(DeliveryStatus.FAILED), List.of(34), "mine");
    }
}
