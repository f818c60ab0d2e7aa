/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.github.camelsinch.sms.simulator.batch.BatchContent;
import io.github.camelsinch.sms.simulator.batch.BatchDefinition;
import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.batch.Recipients;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.report.Page;
import io.github.camelsinch.sms.simulator.report.RecipientReport;
import io.github.camelsinch.sms.simulator.report.ReportFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Windows and pages over some thousand reports, against a plain list of what was sent when. */
class ReportWindowTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final int MESSAGES = 5000;
    private static final int PER_SECOND = 100;

    private final SimulatorClock clock = SimulatorClock.stoppedAt(START);
    private final Random random = new Random(11);
    private Plan plan;

    /** Message i is final i hundredths of a second after the start. */
    private void send(Retention retention) {
        plan = new Plan(clock, random, PER_SECOND, retention, Readings.DEFAULT);
        for (int sent = 0; sent < MESSAGES;) {
            int size = Math.min(MESSAGES - sent, 1 + random.nextInt(300));
            Recipients.Builder to = new Recipients.Builder(size);
            for (int i = 0; i < size; i++) {
                to.addNumber(Msisdn.pack(number(sent++)));
            }
            plan.accept(new BatchDefinition(
                    to.build(), "Acme", new BatchContent.Text("hello", null, false, null, null), "none", null, null, false,
                    null, null, null, null, null));
        }
        clock.advance(Duration.ofHours(1));
    }

    private static String number(int message) {
        return Long.toString(46_710_000_000L + message);
    }

    private static Instant finalAt(int message) {
        return START.plusMillis(message * 1000L / PER_SECOND);
    }

    @BeforeEach
    void sendAll() {
        send(Retention.DEFAULT);
    }

    @Test
    void everyWindowHoldsExactlyTheMessagesThatFinishedInIt() {
        for (int i = 0; i < 200; i++) {
            Instant from = START.plusMillis(random.nextInt(55_000) - 2000);
            Instant until = from.plusMillis(random.nextInt(30_000));
            Page.Request page = new Page.Request(random.nextInt(60), 1 + random.nextInt(100));
            List<String> expected = new ArrayList<>();
            for (int message = MESSAGES - 1; message >= 0; message--) {
                if (!finalAt(message).isBefore(from) && finalAt(message).isBefore(until)) {
                    expected.add(number(message));
                }
            }

            Page<RecipientReport> found = plan.reports(new ReportQuery(from, until, ReportFilter.ALL, null), page);

            assertThat(found.count()).isEqualTo(expected.size());
            assertThat(found.entries()).extracting(RecipientReport::recipient).containsExactlyElementsOf(
                    expected.stream().skip(page.skip()).limit(page.size()).toList());
        }
    }

    @Test
    void anOpenWindowReachesToTheNewest() {
        Page<RecipientReport> found
                = plan.reports(new ReportQuery(START, null, ReportFilter.ALL, null), new Page.Request(0, 1));

        assertThat(found.count()).isEqualTo(MESSAGES);
        assertThat(found.entries().get(0).at()).isEqualTo(finalAt(MESSAGES - 1));
    }

    @Test
    void whatIsDroppedIsMissingAtTheOldEndOnly() {
        send(new Retention(10, 100_000, 2000));

        Page<RecipientReport> found
                = plan.reports(new ReportQuery(Instant.EPOCH, null, ReportFilter.ALL, null), new Page.Request(0, 100));
        List<String> all = new ArrayList<>();
        for (int page = 0; page * 100 < found.count(); page++) {
            plan.reports(new ReportQuery(Instant.EPOCH, null, ReportFilter.ALL, null), new Page.Request(page, 100)).entries()
                    .forEach(report -> all.add(report.recipient()));
        }

        assertThat(found.count()).isBetween(1700, 2000);
        assertThat(all).hasSize(found.count()).doesNotHaveDuplicates();
        assertThat(all.get(all.size() - 1)).isEqualTo(number(MESSAGES - found.count()));
    }
}
