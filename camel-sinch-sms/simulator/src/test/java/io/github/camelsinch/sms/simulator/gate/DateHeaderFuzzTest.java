/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.gate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateHeaderFuzzTest {

    private static final Instant DATE = Instant.parse("2026-03-01T12:00:00Z");

    @MethodSource("answers")
    @FuzzTest
    void onlyTheDateOfAnAnswerChanges(byte[] answer) {
        ByteBuffer buffer = ByteBuffer.wrap(answer.clone());

        DateHeader.replace(buffer, DATE);

        assertThat(buffer.remaining()).isEqualTo(answer.length);
        String before = new String(answer, StandardCharsets.ISO_8859_1);
        String after = new String(buffer.array(), StandardCharsets.ISO_8859_1);
        if (!after.equals(before)) {
            int name = before.indexOf("\r\nDate: ");
            String date = "Sun, 01 Mar 2026 12:00:00 GMT";
            assertThat(after).startsWith(before.substring(0, name) + "\r\nDate: " + date)
                    .endsWith(before.substring(name + 8 + date.length()));
        }
    }

    static Stream<byte[]> answers() {
        return Stream.of(
                "HTTP/1.1 200 OK\r\nDate: Mon, 02 Feb 2026 10:00:00 GMT\r\nContent-length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nDate: Mon", "HTTP/1.1 200 OK\r\n\r\n")
                .map(answer -> answer.getBytes(StandardCharsets.ISO_8859_1));
    }
}
