/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.List;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class ReadReportsTest {

    private final RecipientDeliveryReport a = Reports.at(NOON, "46701740605");
    private final RecipientDeliveryReport b = Reports.at(NOON, "46701740606");
    private final RecipientDeliveryReport c = Reports.at(NOON, "46701740607");
    private final ReadReports read = new ReadReports();

    @Test
    void theFirstWindowIsNewAndKeepsItsOrder() {
        assertThat(read.keepNew(List.of(b, a))).containsExactly(b, a);
    }

    @Test
    void whatTheWindowBeforeListedIsLeftOut() {
        read.keepNew(List.of(a, b));

        assertThat(read.keepNew(List.of(b, c))).containsExactly(c);
    }

    @Test
    void whatStandsTwiceInOneWindowIsKeptOnce() {
        assertThat(read.keepNew(List.of(a, b, a))).containsExactly(a, b);
    }

    @Test
    void whatWasReadStaysLeftOutAsLongAsWindowsListIt() {
        read.keepNew(List.of(a));
        read.keepNew(List.of(a));

        assertThat(read.keepNew(List.of(a))).isEmpty();
    }

    @Test
    void itRemembersNoMoreThanTheLastWindow() {
        read.keepNew(List.of(a, b));
        read.keepNew(List.of(c));

        assertThat(read.size()).isEqualTo(1);
    }
}
