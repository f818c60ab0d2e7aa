/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One entry that is no report does not hold up the others on its page. */
class DeliveryReportPageTest {

    private static final String GOOD = "{\"batch_id\":\"b\",\"recipient\":\"1\",\"status\":\"Delivered\",\"code\":0,"
                                       + "\"at\":\"2024-06-06T13:06:27.833Z\"}";

    private static DeliveryReportPage page(String reports) throws IOException {
        String json = "{\"count\":3,\"page\":0,\"delivery_reports\":" + reports + ",\"page_size\":3}";
        return SinchSmsJson.readReportPage(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "null", "7", "\"text\"", "[]", "[[{\"a\":[]}]]", "{}", "{\"batch_id\":\"b\"}",
            "{\"batch_id\":\"b\",\"recipient\":\"1\",\"status\":null}",
            "{\"batch_id\":{\"x\":{}},\"recipient\":\"1\",\"status\":\"Failed\"}",
            "{\"batch_id\":[\"b\"],\"recipient\":\"1\",\"status\":\"Failed\"}",
            "{\"batch_id\":\"b\",\"recipient\":\"1\",\"status\":\"Failed\",\"code\":\"x\"}",
            "{\"batch_id\":\"b\",\"recipient\":\"1\",\"status\":\"Failed\",\"code\":{\"a\":[1,{\"b\":2}]},\"z\":1}",
            "{\"batch_id\":\"b\",\"recipient\":\"1\",\"status\":\"Failed\",\"at\":\"yesterday\"}",
            "{\"batch_id\":\"b\",\"recipient\":\"1\",\"status\":\"Failed\",\"at\":[]}" })
    void anEntryThatIsNoReportIsCountedAndLeftOut(String poison) throws IOException {
        DeliveryReportPage page = page("[" + GOOD + "," + poison + "," + GOOD + "]");

        assertThat(page.deliveryReports()).hasSize(2);
        assertThat(page.unreadable()).isEqualTo(1);
        assertThat(page.count()).isEqualTo(3);
        assertThat(page.pageSize()).isEqualTo(3);
    }

    static Stream<String> entriesThatBreakALimit() {
        String report = "{\"batch_id\":\"b\",\"recipient\":\"1\",\"status\":\"Failed\"";
        return Stream.of(
                report + ",\"recipient\":\"2\"}", report + ",\"x\":1,\"x\":2,\"code\":\"0\"}",
                report + ",\"code\":" + "9".repeat(1000) + "}", "9".repeat(1000),
                report + ",\"type\":\"" + "é".repeat((1 << 20) + 1) + "\"}",
                report + ",\"code\":" + "[".repeat(60) + "]".repeat(60) + "}");
    }

    @ParameterizedTest
    @MethodSource("entriesThatBreakALimit")
    void anEntryWithADoubledFieldOrAHugeValueIsSetAsideAsItStandsThere(String poison) throws IOException {
        DeliveryReportPage page = page("[" + GOOD + ", " + poison + " ," + GOOD + "]");

        assertThat(page.deliveryReports()).hasSize(2);
        assertThat(page.setAside()).containsExactly(new UnreadableReport(poison));
    }

    @Test
    void anEntryThatWritesItsCodeAsATextIsAReportAllTheSame() throws IOException {
        DeliveryReportPage page = page("[{\"batch_id\":\"b\",\"recipient\":\"1\",\"status\":\"Failed\",\"code\":\"402\"}]");

        assertThat(page.deliveryReports()).singleElement().extracting(RecipientDeliveryReport::code).isEqualTo(402);
    }

    @Test
    void aPageWhoseListStandsTwiceIsNone() {
        assertThatThrownBy(() -> page("[],\"delivery_reports\":[]")).isInstanceOf(IOException.class);
    }

    @Test
    void aPageOfNothingButPoisonIsAPageAllTheSame() throws IOException {
        DeliveryReportPage page = page("[{},{\"code\":[]},null]");

        assertThat(page.deliveryReports()).isEmpty();
        assertThat(page.unreadable()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "{}", "7", "[" + GOOD, "[" + GOOD + ",{\"code\":[}]" })
    void whatIsNoListOfReportsIsNoPage(String reports) {
        assertThatThrownBy(() -> page(reports)).isInstanceOf(IOException.class);
    }

    @Test
    void unknownFieldsOfAPageAreIgnored() throws IOException {
        assertThat(page("[],\"next\":{\"delivery_reports\":[1]}").deliveryReports()).isEmpty();
    }
}
