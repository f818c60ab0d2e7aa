/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UserDataHeaderTest {

    private static final byte[] PORTS = HexFormat.of().parseHex("05040B8423F0");

    @Test
    void anEightBitReferenceGivesElement00() {
        UserDataHeader header = UserDataHeader.concat(ConcatReference.BITS_8, 0xAB, 3, 2);

        assertThat(header.toHex()).isEqualTo("050003AB0302");
        assertThat(header.length()).isEqualTo(6);
        assertThat(header.remainingOctets()).isEqualTo(134);
        assertThat(header.toBytes()).containsExactly(5, 0, 3, 0xAB, 3, 2);
    }

    @Test
    void aSixteenBitReferenceGivesElement08() {
        UserDataHeader header = UserDataHeader.concat(ConcatReference.BITS_16, 0xABCD, 255, 254);

        assertThat(header.toHex()).isEqualTo("060804ABCDFFFE");
        assertThat(header.length()).isEqualTo(7);
        assertThat(header.remainingOctets()).isEqualTo(133);
    }

    @Test
    void otherElementsFollowTheConcatenation() {
        assertThat(UserDataHeader.concat(ConcatReference.BITS_16, 1, 2, 1, PORTS).toHex())
                .isEqualTo("0C080400010201" + "05040B8423F0");
    }

    @Test
    void withoutElementsThereIsNoHeader() {
        UserDataHeader none = UserDataHeader.of();

        assertThat(none.toHex()).isEmpty();
        assertThat(none.length()).isZero();
        assertThat(none.remainingOctets()).isEqualTo(140);
        assertThat(none.toBytes()).isEmpty();
    }

    @Test
    void headersOfOtherOctetsAreNotEqual() {
        assertThat(UserDataHeader.of(PORTS)).isNotEqualTo(UserDataHeader.of()).isNotEqualTo(PORTS);
    }

    @Test
    void theHexOfAHeaderIsReadBack() {
        UserDataHeader header = UserDataHeader.concat(ConcatReference.BITS_8, 7, 2, 1, PORTS);

        assertThat(UserDataHeader.parse(header.toHex().toLowerCase())).isEqualTo(header).hasSameHashCodeAs(header);
        assertThat(UserDataHeader.parse("")).isEqualTo(UserDataHeader.of());
        assertThat(UserDataHeader.parse("0605040B8423F0").informationElements()).isEqualTo(PORTS);
    }

    @Test
    void aConcatenationOfEitherSizeIsSeenBesideOtherElements() {
        assertThat(UserDataHeader.parse("0B05040B8423F00003010201").isConcatenated()).isTrue();
        assertThat(UserDataHeader.parse("0C05040B8423F0080400010201").isConcatenated()).isTrue();
        assertThat(UserDataHeader.parse("0605040B8423F0").isConcatenated()).isFalse();
        assertThat(UserDataHeader.of().isConcatenated()).isFalse();
    }

    @Test
    void aWrongLengthOctetIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> UserDataHeader.parse("06050423F423"))
                .withMessage("user data header has length octet 6, but 5 octets follow");
    }

    @Test
    void whatIsNotHexIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> UserDataHeader.parse("05000"))
                .withMessage("user data header must be an even number of hex digits");
        assertThatIllegalArgumentException().isThrownBy(() -> UserDataHeader.parse("0x0003"))
                .withMessage("user data header must be an even number of hex digits");
    }

    @Test
    void anElementThatIsCutShortIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> UserDataHeader.parse("0405040B84"))
                .withMessage("information element at octet 0 ends at octet 6, but there are only 4 octets of elements");
        assertThatIllegalArgumentException().isThrownBy(() -> UserDataHeader.of((byte) 5, (byte) 0, (byte) 5))
                .withMessage("information element at octet 2 ends at octet 4, but there are only 3 octets of elements");
    }

    @Test
    void aHeaderOfMoreThan140OctetsIsRefused() {
        byte[] elements = new byte[140];
        elements[0] = 0x70;
        elements[1] = (byte) 138;

        assertThatIllegalArgumentException().isThrownBy(() -> UserDataHeader.of(elements))
                .withMessage("user data header has 141 octets, must fit into 140");
    }

    @Test
    void totalsAndSequenceNumbersThatPhonesIgnoreAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> UserDataHeader.concat(ConcatReference.BITS_8, 0, 0, 1))
                .withMessage("total is 0, must be 1 to 255");
        assertThatIllegalArgumentException().isThrownBy(() -> UserDataHeader.concat(ConcatReference.BITS_8, 0, 256, 1))
                .withMessage("total is 256, must be 1 to 255");
        assertThatIllegalArgumentException().isThrownBy(() -> UserDataHeader.concat(ConcatReference.BITS_8, 0, 2, 0))
                .withMessage("seq is 0, must be 1 to 2");
        assertThatIllegalArgumentException().isThrownBy(() -> UserDataHeader.concat(ConcatReference.BITS_8, 0, 2, 3))
                .withMessage("seq is 3, must be 1 to 2");
    }

    @Test
    void whoChangesTheOctetsOfAHeaderChangesNothing() {
        byte[] elements = PORTS.clone();
        UserDataHeader header = UserDataHeader.of(elements);
        elements[0] = 1;
        header.toBytes()[0] = 1;
        header.informationElements()[0] = 1;

        assertThat(header).hasToString("UserDataHeader[0605040B8423F0]");
    }
}
