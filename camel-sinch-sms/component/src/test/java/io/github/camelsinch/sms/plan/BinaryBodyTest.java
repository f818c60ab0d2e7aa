/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.text.ConcatReference;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.plan.Cuts.cut;
import static io.github.camelsinch.sms.plan.Cuts.numbers;
import static io.github.camelsinch.sms.plan.Cuts.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BinaryBodyTest {

    private static final String PORTS = "06050423F423F4";
    private static final String JOE = "46701234567";

    @Test
    void whatFitsIntoOneMessageIsSentAsItCame() {
        Segment segment = cut(binary(133, "06050423f423f4"), JOE).only();
        assertThat(segment.udh()).isEqualTo("06050423f423f4");
        assertThat(segment.payload()).isEqualTo(octets(133));
        assertThat(segment.text()).isNull();
        assertThat(segment.encoding()).isNull();
        assertThat(segment.parts()).isEqualTo(1);
    }

    @Test
    void b43_whatDoesNotFitIsCutWithAConcatenationHeaderBesideTheUsersElements() {
        Cuts.Result result = cut(binary(134, PORTS), JOE, rules().concatReference(0x2A, ConcatReference.BITS_8).build());
        assertThat(result.segments()).extracting(Segment::udh).containsExactly("0B00032A0201050423F423F4",
                "0B00032A0202050423F423F4");
        assertThat(joined(result)).isEqualTo(octets(134));
        assertThat(result.segments()).allMatch(segment -> segment.payload().length + segment.udh().length() / 2 <= 140);
    }

    @Test
    void referencesCanHave16Bits() {
        Cuts.Result result = cut(binary(200, PORTS), JOE, rules().concatReference(0x1234, ConcatReference.BITS_16).build());
        assertThat(result.segments()).extracting(Segment::udh).first().isEqualTo("0C080412340201050423F423F4");
        assertThat(joined(result)).isEqualTo(octets(200));
    }

    @ParameterizedTest
    @ValueSource(ints = { -1, 256 })
    void aReferenceThatDoesNotFitIsRefused(int reference) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> rules().concatReference(reference, ConcatReference.BITS_8).build())
                .withMessageContaining("concatReference").withMessageContaining("must be 0 to 255");
    }

    @Test
    void aLongPayloadNeedsNoHeaderOfTheUsers() {
        Cuts.Result result = cut(binary(300, null), numbers(1200));
        assertThat(result.segments()).extracting(Segment::piece).containsExactly(1, 2, 3, 1, 2, 3);
        assertThat(result.segments().get(0).udh()).isEqualTo("050003000301");
        assertThat(result.summary().parts()).isEqualTo(3600);
    }

    @Test
    void aShortPayloadWithoutAHeaderIsRefusedAsSinchDoes() {
        assertThatRefused(binary(10, null)).withMessageContaining("udh").withMessageContaining("must be given");
        assertThatRefused(binary(140, "")).withMessageContaining("udh");
    }

    @Test
    void aUsersOwnConcatenationAndAPayloadThatHasToBeCutContradictEachOther() {
        assertThat(cut(binary(134, "0500030A0201"), JOE).only().udh()).isEqualTo("0500030A0201");
        assertThatRefused(binary(135, "0500030A0201")).withMessageContaining("concatenation");
        assertThatRefused(binary(134, "0608040A0A0201")).withMessageContaining("concatenation");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0605042", "xx", "0705042", "06050423F4", "050003", "0 5" })
    void b43_aHeaderThatIsNoneIsRefused(String udh) {
        assertThatRefused(binary(10, udh)).withMessageContaining("udh").withMessageContaining("user data header");
    }

    @Test
    void b43_aHeaderWithoutRoomForAPayloadIsRefused() {
        assertThatRefused(binary(10, "8B" + "00" + "89" + "00".repeat(137)));
    }

    @Test
    void morePartsThanAMessageCanHaveAreRefused() {
        assertThat(cut(binary(255 * 134, null), JOE).segments()).hasSize(255);
        assertThatRefused(binary(255 * 134 + 1, null)).withMessageContaining("payload").withMessageContaining("can not be cut");
    }

    @Test
    void noOctetsAreRefused() {
        assertThatRefused(SendRequest.builder().type(MessageKind.MT_BINARY).udh(PORTS).build())
                .withMessageContaining("payload");
        assertThatRefused(binary(0, PORTS)).withMessageContaining("payload");
    }

    @Test
    void aMediumIsOneMessageForEveryone() {
        SendRequest request = SendRequest.builder().type(MessageKind.MT_MEDIA)
                .media(new MediaPart("https://example.com/cat.png", null, null)).build();
        Segment segment = cut(request, numbers(5)).only();
        assertThat(segment.text()).isNull();
        assertThat(segment.parts()).isEqualTo(5);
        assertThat(segment.encoding()).isNull();
    }

    @Test
    void theMessageOfAMediumMayHavePlaceholdersAndIsNeverCut() {
        SendRequest request = SendRequest.builder().type(MessageKind.MT_MEDIA)
                .media(new MediaPart("https://example.com/cat.png", "Hi ${name} " + "я".repeat(3000), null)).build();
        Segment segment
                = cut(request, List.of(Cuts.row(JOE, "name", "Joe")), rules().longText(LongTextPolicy.SPLIT).build()).only();
        assertThat(segment.text()).startsWith("Hi ${name}");
        assertThat(segment.parameters()).isEqualTo(Map.of("name", Map.of(JOE, "Joe")));
        assertThat(segment.parts()).isEqualTo(1);
        assertThatRefused(request).withMessageContaining("${name}");
    }

    private static ThrowableAssertAlternative<InvalidInputException> assertThatRefused(SendRequest request) {
        return assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> cut(request, JOE));
    }

    private static SendRequest binary(int length, String udh) {
        return SendRequest.builder().type(MessageKind.MT_BINARY).payload(octets(length)).udh(udh).build();
    }

    private static byte[] octets(int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) (i * 31);
        }
        return octets;
    }

    private static byte[] joined(Cuts.Result result) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        result.segments().forEach(segment -> joined.writeBytes(segment.payload()));
        return joined.toByteArray();
    }
}
