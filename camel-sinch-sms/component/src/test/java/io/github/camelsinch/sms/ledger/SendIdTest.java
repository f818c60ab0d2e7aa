/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SendIdTest {

    @Test
    void whatIsStoredForWeeksNeverChanges() {
        SendId send = SendId.of("eu/plan-1", "order-17", "send1");

        assertThat(send.reference()).isEqualTo("5lagxhk3vrjottbcbsbbxzin3a");
        assertThat(HexFormat.of().formatHex(send.secret()))
                .isEqualTo("98183d8ac14e87b6e813c2946e98c91d8444c6693b801db0faf866bc48c6edae");
    }

    @Test
    void theSameThreePartsAreTheSameSend() {
        assertThat(SendId.of("plan", "key", "step")).isEqualTo(SendId.of("plan", "key", "step"))
                .hasSameHashCodeAs(SendId.of("plan", "key", "step"));
    }

    @Test
    void everyPartMakesADifference() {
        assertThat(SendId.of("plan", "key", "step")).isNotEqualTo(SendId.of("plan2", "key", "step"))
                .isNotEqualTo(SendId.of("plan", "key2", "step")).isNotEqualTo(SendId.of("plan", "key", "step2"));
    }

    @Test
    void aBorderBetweenPartsCannotBeMoved() {
        assertThat(SendId.of("plan", "ab", "c")).isNotEqualTo(SendId.of("plan", "a", "bc"));
        assertThat(SendId.of("plan", "a 1 b", "c")).isNotEqualTo(SendId.of("plan", "a", "b 1 c"));
    }

    @Test
    void aKeyOfTenMegabytesIsHashedLikeAnyOther_B64() {
        assertThat(SendId.of("plan", "x".repeat(10_000_000), "step").reference()).hasSize(26);
    }

    @Test
    void aPhoneNumberInTheKeyIsNotSeenInTheReference_B64() {
        assertThat(SendId.of("plan", "46701234567", "step").toString()).matches("[a-z2-7]{26}").doesNotContain("4670");
    }

    @Test
    void aBlankKeyIsRefused_B64() {
        assertThatIllegalArgumentException().isThrownBy(() -> SendId.of("plan", " ", "step"))
                .withMessage("sendKey must not be blank");
    }
}
