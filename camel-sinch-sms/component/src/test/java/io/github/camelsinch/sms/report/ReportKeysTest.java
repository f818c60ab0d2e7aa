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

    private static final ReportKeys KEYS = new ReportKeys("plan-1");
    private static final String NUMBER = "46701740605";
    private static final RecipientDeliveryReport REPORT = Reports.of("b1", NUMBER, DeliveryStatus.DELIVERED, 0, NOON);

    @Test
    void theSameReportHasTheSameKey() {
        assertThat(KEYS.of(REPORT)).isEqualTo(
                KEYS.of(Reports.of("b1", NUMBER, DeliveryStatus.of("Delivered"), 0, NOON)));
    }

    /** Repositories hold keys of years, and an update must not bring the reports again. */
    @Test
    void theTextOfAKeyIsWhatItWasInEarlierVersions() {
        assertThat(KEYS.of(REPORT).text()).isEqualTo("1accc5c588844a263413fce59de3c857");
    }

    @Test
    void aPlusBeforeTheNumberMakesNoDifference() {
        assertThat(KEYS.of(Reports.of("b1", "+" + NUMBER, DeliveryStatus.DELIVERED, 0, NOON)))
                .isEqualTo(KEYS.of(REPORT));
    }

    @ParameterizedTest
    @MethodSource
    void anyDifferenceMakesAnotherKey(RecipientDeliveryReport other) {
        assertThat(KEYS.of(other)).isNotEqualTo(KEYS.of(REPORT));
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
        assertThat(KEYS.of(Reports.of(null, null, null, 0, null)).text()).isEqualTo("62b0f4bc604a616c349cec09bd0b01cf");
    }

    @Test
    void theKeyDoesNotShowTheNumber() {
        assertThat(KEYS.of(REPORT).text()).matches("[0-9a-f]{32}").doesNotContain("740605");
    }
}
