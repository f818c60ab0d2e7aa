/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks;

import io.github.camelsinch.sms.text.SmsSegmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class KernelTest {

    @ParameterizedTest
    @CsvSource({ "GSM_160, 1", "GSM_1600, 11", "EXTENSION_1600, 12", "UCS2_160, 3", "UCS2_1600, 24", "LATE_MISS_1600, 24" })
    void countTellsTheParts(SampleText sample, int parts) {
        assertThat(Kernel.COUNT.run(sample.text())).isEqualTo(parts);
    }

    @ParameterizedTest
    @EnumSource
    void thePeerAgreesOnTheLength(SampleText sample) {
        assertThat(Kernel.CLOUDHOPPER.run(sample.text())).isEqualTo(SmsSegmenter.DEFAULT.length(sample.text()));
    }

    @ParameterizedTest
    @EnumSource
    void readLooksAtEveryCharacter(SampleText sample) {
        assertThat(Kernel.READ.run(sample.text())).isEqualTo(sample.text().chars().sum());
    }

    @ParameterizedTest
    @EnumSource
    void aSampleIsAsLongAsItsNameSays(SampleText sample) {
        assertThat(sample.name()).endsWith("_" + sample.text().length());
    }

    @Test
    void onlyThePeerAllocates() {
        Allocations allocations = new Allocations();

        assertThat(allocations.bytes(Kernel.COUNT, SampleText.GSM_160)).isZero();
        assertThat(allocations.bytes(Kernel.CLOUDHOPPER, SampleText.GSM_160)).isPositive();
    }
}
