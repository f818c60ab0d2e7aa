/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BinarySegmenterTest {

    private static final byte[] NO_OTHERS = {};
    private static final byte[] CONCATENATION = HexFormat.of().parseHex("0003010201");

    private final BinarySegmenter segmenter = new BinarySegmenter();

    static Stream<Named<JsonNode>> vectors() throws IOException {
        return Vectors.named("/vectors-udh-open.json");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void partsAndHeadersAreTheAgreedOnes(JsonNode vector) {
        byte[] payload = payload(vector.get("payloadLength").asInt());
        byte[] others = HexFormat.of().parseHex(vector.path("otherInformationElementsHex").asText());

        List<BinaryPart> parts = segmenter.split(payload, vector.get("reference").asInt(), size(vector), others);

        assertThat(parts).hasSize(vector.get("parts").asInt());
        assertThat(parts.stream().map(part -> part.body().length).toList())
                .isEqualTo(Vectors.ints(vector, "partPayloadLengths"));
        assertThat(parts.stream().map(BinaryPart::udhHex).toList()).isEqualTo(Vectors.strings(vector, "udhHex"));
        assertThat(joined(parts)).isEqualTo(payload);
    }

    @Test
    void aPayloadOf255PartsIsCut() {
        List<BinaryPart> parts = segmenter.split(payload(34_170), 255, ConcatReference.BITS_8, NO_OTHERS);

        assertThat(parts).hasSize(255);
        assertThat(parts.get(254).udhHex()).isEqualTo("050003FFFFFF");
        assertThat(joined(parts)).isEqualTo(payload(34_170));
    }

    @Test
    void aPayloadOf256PartsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> segmenter.split(payload(34_171), 1, ConcatReference.BITS_8, NO_OTHERS))
                .withMessage("payload of 34171 octets needs 256 parts, a message has at most 255");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> segmenter.split(payload(33_916), 1, ConcatReference.BITS_16, NO_OTHERS))
                .withMessage("payload of 33916 octets needs 256 parts, a message has at most 255");
    }

    @Test
    void aReferenceOutOfRangeIsRefusedEvenIfOnePartNeedsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> segmenter.split(payload(1), 256, ConcatReference.BITS_8, NO_OTHERS))
                .withMessage("ref is 256, must be 0 to 255");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> segmenter.split(payload(1), -1, ConcatReference.BITS_16, NO_OTHERS))
                .withMessage("ref is -1, must be 0 to 65535");
    }

    @Test
    void elementsThatHoldAConcatenationAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> segmenter.split(payload(200), 1, ConcatReference.BITS_8, CONCATENATION))
                .withMessageContaining("otherIes hold a concatenation element");
    }

    @Test
    void elementsThatLeaveNoRoomAreRefused() {
        byte[] others = new byte[134];
        others[0] = 0x70;
        others[1] = (byte) 132;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> segmenter.split(payload(200), 1, ConcatReference.BITS_8, others))
                .withMessageContaining("leave no room");
    }

    @Test
    void elementsThatLeaveOneOctetStillWork() {
        byte[] others = new byte[133];
        others[0] = 0x70;
        others[1] = (byte) 131;

        assertThat(segmenter.split(payload(7), 1, ConcatReference.BITS_8, others)).hasSize(7);
    }

    @Test
    void whoChangesThePayloadOfAPartChangesNothing() {
        byte[] payload = payload(3);
        BinaryPart part = segmenter.split(payload, 1, ConcatReference.BITS_8, NO_OTHERS).get(0);
        payload[0] = 99;
        part.body()[1] = 99;

        assertThat(part.body()).isEqualTo(payload(3));
    }

    @Test
    void partsAreEqualByTheirContent() {
        BinaryPart part = new BinaryPart("", payload(3));

        assertThat(part).isEqualTo(new BinaryPart("", payload(3))).hasSameHashCodeAs(new BinaryPart("", payload(3)))
                .isNotEqualTo(new BinaryPart("", payload(4)))
                .isNotEqualTo(new BinaryPart("050003010201", payload(3)));
    }

    @Test
    void theStringOfAPartDoesNotShowThePayload() {
        assertThat(new BinaryPart("050003010201", new byte[] { 49, 50, 51 }))
                .hasToString("BinaryPart[udhHex=050003010201, body=3 octets]");
    }

    private static ConcatReference size(JsonNode vector) {
        return vector.get("referenceBits").asInt() == 8 ? ConcatReference.BITS_8 : ConcatReference.BITS_16;
    }

    private static byte[] payload(int length) {
        byte[] payload = new byte[length];
        for (int i = 0; i < length; i++) {
            payload[i] = (byte) (31 * i + 7);
        }
        return payload;
    }

    private static byte[] joined(List<BinaryPart> parts) {
        return HexFormat.of().parseHex(String.join("", parts.stream().map(p -> HexFormat.of().formatHex(p.body())).toList()));
    }
}
