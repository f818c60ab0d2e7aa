/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class ReportKeysTest {

    private static final String NUMBER = "46701740605";
    private static final RecipientDeliveryReport REPORT = Reports.of("b1", NUMBER, DeliveryStatus.DELIVERED, 0, NOON);

    @Test
    void theSameReportHasTheSameKey() {
        assertThat(ReportKeys.of(REPORT)).isEqualTo(
                ReportKeys.of(Reports.of("b1", NUMBER, DeliveryStatus.of("Delivered"), 0, NOON)));
    }

    @Test
    void aPlusBeforeTheNumberMakesNoDifference() {
        assertThat(ReportKeys.of(Reports.of("b1", "+" + NUMBER, DeliveryStatus.DELIVERED, 0, NOON)))
                .isEqualTo(ReportKeys.of(REPORT));
    }

    @ParameterizedTest
    @MethodSource
    void anyDifferenceMakesAnotherKey(RecipientDeliveryReport other) {
        assertThat(ReportKeys.of(other)).isNotEqualTo(ReportKeys.of(REPORT));
    }

    static RecipientDeliveryReport[] anyDifferenceMakesAnotherKey() {
        return new RecipientDeliveryReport[] {
                Reports.of("b2", NUMBER, DeliveryStatus.DELIVERED, 0, NOON),
                Reports.of("b1", "46701740606", DeliveryStatus.DELIVERED, 0, NOON),
                Reports.of("b1", NUMBER, DeliveryStatus.FAILED, 0, NOON),
                Reports.of("b1", NUMBER, DeliveryStatus.DELIVERED, 34, NOON),
                Reports.of("b1", NUMBER, DeliveryStatus.DELIVERED, 0, NOON.plusMillis(1)) };
    }

    @Test
    void aReportThatLacksFieldsHasAKeyToo() {
        assertThat(ReportKeys.of(Reports.of(null, null, null, 0, null))).hasSize(32);
    }

    @Test
    void theKeyDoesNotShowTheNumber() {
        assertThat(ReportKeys.of(REPORT)).matches("[0-9a-f]{32}").doesNotContain("740605");
    }
}
