/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelsinch.sms.privacy.PhoneNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The quick ways of batches with many recipients, out and back. */
class LargeBatchJsonTest {

    @ParameterizedTest
    @ValueSource(ints = { 1, 113, 114, 115, 1000 })
    void manyNumbersAndGroupsAmongThemAreWrittenInTheirOrder(int every) throws IOException {
        long[] numbers = LongStream.rangeClosed(1, 1000).map(i -> i % every == 0 ? 0 : 46_700_000_000L + i).toArray();
        String[] groups = new String[1000];
        for (int i = every - 1; i < 1000; i += every) {
            groups[i] = "01FC66621VHDBN119Z8PMV" + (1000 + i);
        }
        PhoneNumbers to = PhoneNumbers.of(numbers, 1000, groups);

        byte[] json = SinchSmsJson.write(new BatchRequest(to, "Acme", null, TextContent.of("b")));

        assertThat(SinchSmsJson.read(json, BatchRequest.class).to()).isEqualTo(to);
    }

    @Test
    void theAnswerToALargeBatchIsReadWithoutItsRecipients() throws IOException {
        Batch batch = SinchSmsJson.readWithoutRecipients(answer("46700000000"));

        assertThat(batch.id()).isEqualTo("01FC66621XXXXX119Z8PMV1QPQ");
        assertThat(batch.from()).isEqualTo("Acme");
        assertThat(batch.to()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "4670]0000000", "],", "]}", "\\\"]", "],\\\"id\\\":\\\"01FC66621YYYYY119Z8PMV1QPQ\\\",\\\"a\\\":[\\\"" })
    void recipientsThatLookLikeTheEndOfTheirListChangeNothing(String recipient) throws IOException {
        Batch batch = SinchSmsJson.readWithoutRecipients(answer(recipient));

        assertThat(batch.id()).isEqualTo("01FC66621XXXXX119Z8PMV1QPQ");
        assertThat(batch.from()).isEqualTo("Acme");
        assertThat(((TextContent) batch.content()).body()).isEqualTo("\"to\":[]");
    }

    @Test
    void aLargeAnswerThatIsBrokenIsRefusedAsAWhole() {
        byte[] json = answer("46700000000");
        byte[] cutShort = Arrays.copyOf(json, json.length - 1);

        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> SinchSmsJson.readWithoutRecipients(cutShort))
                .satisfies(e -> assertThat(e.getLocation().getByteOffset()).isGreaterThan(2048));
    }

    @Test
    void phoneNumbersAreWrittenAsTheTextsThatTheyAre() throws IOException {
        String group = "01FC66621VHDBN119Z8PMV1AHY";
        PhoneNumbers numbers = PhoneNumbers.of(
                new long[] { 46_701_234_567L, 0, 999_999_999_999_999L }, 3, new String[] { null, group, null });
        BatchRequest compact = new BatchRequest(numbers, "Acme", null, TextContent.of("b"));
        BatchRequest texts = new BatchRequest(List.copyOf(numbers), "Acme", null, TextContent.of("b"));

        assertThat(compact.to()).isSameAs(numbers);
        assertThat(compact).isEqualTo(texts);
        assertThat(SinchSmsJson.write(compact)).isEqualTo(SinchSmsJson.write(texts));
        assertThat(SinchSmsJson.tree(compact)).isEqualTo(SinchSmsJson.tree(texts));
    }

    private static byte[] answer(String recipient) {
        return ("{\"id\":\"01FC66621XXXXX119Z8PMV1QPQ\",\"body\":\"\\\"to\\\":[]\",\"to\":["
                + String.join(",", Collections.nCopies(1000, "\"" + recipient + "\"")) + "],\"from\":\"Acme\"}")
                .getBytes(UTF_8);
    }
}
