/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import io.github.camelsinch.sms.api.model.DeliveryStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodeClassTest {

    @ParameterizedTest
    @ValueSource(ints = { 0, 4, 51, 102, 153, 202, 361, 399, 404 })
    void whatSinchsPagesCallTemporaryMayPass(int code) {
        assertThat(CodeClass.of(DeliveryStatus.FAILED, code)).isEqualTo(CodeClass.TEMPORARY);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 9, 15, 64, 150, 205, 257, 300, 349, 402, 408 })
    void whatTheyCallPermanentWillNot(int code) {
        assertThat(CodeClass.of(DeliveryStatus.FAILED, code)).isEqualTo(CodeClass.PERMANENT);
    }

    @ParameterizedTest
    @ValueSource(ints = { -1, 20, 322, 400, 401, 403, 407, 413, 418, 5000, Integer.MAX_VALUE })
    void whatTheyDoNotClassifyIsUnknown(int code) {
        assertThat(CodeClass.of(DeliveryStatus.ABORTED, code)).isEqualTo(CodeClass.UNKNOWN);
    }

    @Test
    void aReportWithoutACodeIsUnknown() {
        assertThat(CodeClass.of(DeliveryStatus.UNKNOWN, null)).isEqualTo(CodeClass.UNKNOWN);
    }

    @Test
    void whatWasDeliveredHasNoClass() {
        assertThat(CodeClass.of(DeliveryStatus.DELIVERED, 0)).isNull();
    }
}
