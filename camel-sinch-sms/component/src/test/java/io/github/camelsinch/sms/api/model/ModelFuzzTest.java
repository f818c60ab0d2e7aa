/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes instead of JSON, a record is read or an {@link IOException} says why not. */
class ModelFuzzTest {

    @MethodSource("goldenFiles")
    @FuzzTest
    void anyBytesAreABatchOrRefused(byte[] json) throws IOException {
        survivesTheWire(json, Batch.class);
    }

    @MethodSource("goldenFiles")
    @FuzzTest
    void anyBytesAreABatchRequestOrRefused(byte[] json) throws IOException {
        survivesTheWire(json, BatchRequest.class);
    }

    @MethodSource("goldenFiles")
    @FuzzTest
    void anyBytesAreAnUpdateOrRefused(byte[] json) throws IOException {
        survivesTheWire(json, BatchUpdate.class);
    }

    @MethodSource("goldenFiles")
    @FuzzTest
    void anyBytesAreAPageOfBatchesOrRefused(byte[] json) throws IOException {
        survivesTheWire(json, BatchPage.class);
    }

    @MethodSource("goldenFiles")
    @FuzzTest
    void anyBytesAreADryRunOrRefused(byte[] json) throws IOException {
        survivesTheWire(json, DryRunResult.class);
    }

    @MethodSource("goldenFiles")
    @FuzzTest
    void anyBytesAreReportsOrRefused(byte[] json) throws IOException {
        survivesTheWire(json, BatchDeliveryReport.class);
        survivesTheWire(json, RecipientDeliveryReport.class);
    }

    @MethodSource("goldenFiles")
    @FuzzTest
    void anyBytesAreAPageOfReportsOrRefused(byte[] json) {
        DeliveryReportPage page;
        try {
            page = SinchSmsJson.read(json, DeliveryReportPage.class);
        } catch (IOException e) {
            return;
        }
        assertThat(page.toString()).doesNotContainPattern("\\d{12}");
        assertThat(page.deliveryReports()).allSatisfy(report -> {
            assertThat(report.batchId()).isNotNull();
            assertThat(report.recipient()).isNotNull();
            assertThat(report.status()).isNotNull();
        });
    }

    @MethodSource("goldenFiles")
    @FuzzTest
    void theIdOfABrokenBatchMayStandInAPath(byte[] json) {
        String id = SinchSmsJson.idOfBroken(json);
        if (id != null) {
            assertThat(id).matches("[A-Za-z0-9_-]{1,64}");
        }
    }

    @MethodSource("goldenFiles")
    @FuzzTest
    void aBatchIsReadAlikeWithoutItsRecipients(byte[] json) {
        Batch whole;
        try {
            whole = SinchSmsJson.read(json, Batch.class);
        } catch (IOException e) {
            return;
        }
        try {
            Batch without = SinchSmsJson.readWithoutRecipients(json);
            assertThat(without.to()).isNull();
            assertThat(without.id()).isEqualTo(whole.id());
            assertThat(without.content()).isEqualTo(whole.content());
        } catch (IOException e) {
            throw new AssertionError("read as a whole, but not without its recipients", e);
        }
    }

    static Stream<byte[]> goldenFiles() throws IOException {
        Stream<byte[]> broken = Stream.of("null", "[]", "{\"id\":", "{\"to\":[null]}", "{\"id\":1}", "[[[[[[")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        return Stream.concat(GoldenJsonTest.goldenFiles().map(ModelFuzzTest::bytes), broken);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read once is written and read without loss: times are cut to the millisecond by the first writing. */
    private static <T> void survivesTheWire(byte[] json, Class<T> type) throws IOException {
        T read;
        try {
            read = SinchSmsJson.read(json, type);
        } catch (IOException e) {
            return;
        }
        T again = SinchSmsJson.read(SinchSmsJson.write(read), type);
        assertThat(SinchSmsJson.read(SinchSmsJson.write(again), type)).isEqualTo(again);
        assertThat(again).hasToString(again.toString()).hasSameHashCodeAs(SinchSmsJson.read(SinchSmsJson.write(again), type));
    }
}
