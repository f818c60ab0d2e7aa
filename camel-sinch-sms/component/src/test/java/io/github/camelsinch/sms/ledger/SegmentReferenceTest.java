/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentReferenceTest {

    private static final SendId SEND = SendId.of("eu/plan-1", "order-17", "send1");

    @Test
    void whatStandsAtSinchForWeeksNeverChanges() {
        assertThat(SegmentReference.of(SEND, 3, null)).isEqualTo("cs1.5lagxhk3vrjottbcbsbbxzin3a.3");
    }

    @Test
    void theUsersOwnReferenceComesFirst() {
        assertThat(SegmentReference.of(SEND, 3, "order|17")).isEqualTo("order|17|cs1.5lagxhk3vrjottbcbsbbxzin3a.3");
    }

    @ParameterizedTest
    @ValueSource(strings = { "order-17", "a|b", "", "two\nlines", "cs1.x.1", "46701234567" })
    void theUsersOwnReferenceIsGivenBack(String users) {
        assertThat(SegmentReference.usersOwn(SegmentReference.of(SEND, 0, users))).isEqualTo(users);
        assertThat(SegmentReference.isIn(SegmentReference.of(SEND, 0, users))).isTrue();
    }

    @Test
    void thereIsNoUsersOwnReferenceWhereNoneWasGiven() {
        assertThat(SegmentReference.usersOwn(SegmentReference.of(SEND, 0, null))).isNull();
        assertThat(SegmentReference.usersOwn(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "order-17", "cs1.short.1", "a|cs2.abcdefghijklmnopqrstuvwxyz.1", "cs1.", "", "acs1.abcdefghijklmnopqrstuvwxyz.1",
            "cs1.abcdefghijklmnopqrstuvwxyz.", "cs1.abcdefghijklmnopqrstuvwxyz.1234567890", "cs1.abcdefghijklmnopqrstuvwxyz.x",
            "cs1.abcdefghijklmnopqrstuvwxy1.1", "cs1.abcdefghijklmnopqrstuvwxyz31" })
    void whatSomebodyElseMadeIsLeftAsItIs(String reference) {
        assertThat(SegmentReference.usersOwn(reference)).isEqualTo(reference);
        assertThat(SegmentReference.isIn(reference)).isFalse();
    }

    @Test
    void aReferenceThatWrapsAnotherOfOursGivesThatBack() {
        String inner = SegmentReference.of(SEND, 1, "mine");

        assertThat(SegmentReference.usersOwn(SegmentReference.of(SEND, 2, inner))).isEqualTo(inner);
    }
}
