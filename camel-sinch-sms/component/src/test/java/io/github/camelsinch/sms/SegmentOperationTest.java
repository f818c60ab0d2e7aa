/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.text.BinaryPart;
import io.github.camelsinch.sms.text.CostlyCharacter;
import io.github.camelsinch.sms.text.Segmentation;
import io.github.camelsinch.sms.text.SmsEncoding;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * {@code sinch-sms:segment}, in a context that knows no account and no address to connect to.
 */
class SegmentOperationTest extends CamelTestSupport {

    private static final String TYPOGRAPHIC = "It’s " + "x".repeat(70);

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:explain").to("sinch-sms:segment");
            }
        };
    }

    @Test
    void aTextInARouteBecomesItsPartsAndWhatTheyHold() {
        Segmentation segmentation = segment("direct:explain", "[" + "x".repeat(160));

        assertThat(segmentation.parts()).containsExactly("[" + "x".repeat(151), "x".repeat(9));
        assertThat(segmentation.partLength(0)).isEqualTo(153);
        assertThat(segmentation.partLength(1)).isEqualTo(9);
        assertThat(segmentation.partCapacity()).isEqualTo(153);
        assertThat(segmentation.costlyCharacters()).containsExactly(new CostlyCharacter('[', 0, 1, 1));
    }

    @Test
    void theCharactersThatMakeItUcs2AreTold() {
        Segmentation segmentation = segment("sinch-sms:segment", "x".repeat(150) + "łę");

        assertThat(segmentation.numberOfParts()).isEqualTo(3);
        assertThat(segmentation.costlyCharacters()).extracting(CostlyCharacter::character).containsExactly("ł", "ę");
    }

    @Test
    void partCountAndEncodingAreHeadersAsTheyAreAfterASend() {
        Exchange answer = request("sinch-sms:segment", "x".repeat(70) + "ł", Map.of());

        assertThat(answer.getMessage().getHeader(SinchSmsConstants.PART_COUNT)).isEqualTo(2L);
        assertThat(answer.getMessage().getHeader(SinchSmsConstants.ENCODING)).isEqualTo("UCS2");
    }

    @Test
    void whatCamelTurnsIntoTextIsAText() {
        ByteArrayInputStream stream = new ByteArrayInputStream("Hello".getBytes(StandardCharsets.UTF_8));

        assertThat(segment("sinch-sms:segment", stream).text()).isEqualTo("Hello");
        assertThat(segment("sinch-sms:segment", 4711).text()).isEqualTo("4711");
    }

    @Test
    void aWholeRequestNeedsNoRecipients() {
        assertThat(segment("sinch-sms:segment", SendRequest.builder().text("Hello").build()).text()).isEqualTo("Hello");
        assertThat(segment("sinch-sms:segment", Map.of("body", "Hello")).text()).isEqualTo("Hello");
    }

    @Test
    void theHeaderWinsOverTheOptionAndTheOptionOverTheBody() {
        Exchange answer = request("sinch-sms:segment?text=option", "body", Map.of(SinchSmsConstants.TEXT, "header"));

        assertThat(answer.getMessage().getBody(Segmentation.class).text()).isEqualTo("header");
        assertThat(segment("sinch-sms:segment?text=option", "body").text()).isEqualTo("option");
    }

    @Test
    void anEmptyTextIsOneEmptyPart() {
        Segmentation segmentation = segment("sinch-sms:segment", "");

        assertThat(segmentation.parts()).containsExactly("");
        assertThat(segmentation.encoding()).isEqualTo(SmsEncoding.GSM_7BIT);
    }

    @Test
    void noTextAtAllIsRefused() {
        assertRefused("sinch-sms:segment", null, "text must be given");
    }

    @Test
    void transliterationShowsTheTextThatWouldBeSent() {
        assertThat(segment("sinch-sms:segment", TYPOGRAPHIC).encoding()).isEqualTo(SmsEncoding.UCS2);

        Segmentation plain = segment("sinch-sms:segment?transliterate=true", TYPOGRAPHIC);

        assertThat(plain.text()).startsWith("It's ");
        assertThat(plain.encoding()).isEqualTo(SmsEncoding.GSM_7BIT);
    }

    @Test
    void moreThanMaxNumberOfMessagePartsIsRefusedInTheWordsOfASend() {
        assertRefused("sinch-sms:segment?maxNumberOfMessageParts=1", "x".repeat(161),
                "text needs 2 parts, but maxNumberOfMessageParts is 1");
        assertRefused("sinch-sms:segment?maxNumberOfMessageParts=1", TYPOGRAPHIC, "U+2019 at character 3");
    }

    @Test
    void moreThanMaxNumberOfMessagePartsIsShownWhereItWouldBeSent() {
        assertThat(segment("sinch-sms:segment?maxNumberOfMessageParts=1&tooManyParts=send", "x".repeat(161)).numberOfParts())
                .isEqualTo(2);
    }

    @Test
    void truncateConcatShowsWhatOnePartHolds() {
        Segmentation segmentation = segment(
                "sinch-sms:segment?truncateConcat=true&maxNumberOfMessageParts=1", "x".repeat(161));

        assertThat(segmentation.parts()).containsExactly("x".repeat(160));
    }

    @Test
    void aTextThatNoMessageHoldsIsRefused() {
        assertRefused("sinch-sms:segment", "x".repeat(255 * 153 + 1), "text can not be cut: body needs 256 parts");
    }

    @Test
    void aLongPayloadBecomesPartsWithUserDataHeadersOfOneReference() {
        byte[] payload = "0123456789".repeat(20).getBytes(StandardCharsets.US_ASCII);

        List<BinaryPart> parts = binaryParts(request("sinch-sms:segment?type=mt_binary", payload, Map.of()));

        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).udhHex()).matches("060804....0201");
        assertThat(parts.get(1).udhHex()).isEqualTo(parts.get(0).udhHex().substring(0, 12) + "02");
        assertThat(parts.get(0).body()).hasSize(133);
        assertThat(parts.get(1).body()).hasSize(67).endsWith('9');
    }

    @Test
    void aPayloadThatFitsStaysWhole() {
        Exchange answer = request(
                "sinch-sms:segment?type=mt_binary", new byte[] { 1, 2, 3 }, Map.of(SinchSmsConstants.UDH, "06050423F423F4"));

        assertThat(binaryParts(answer)).containsExactly(new BinaryPart("06050423F423F4", new byte[] { 1, 2, 3 }));
        assertThat(answer.getMessage().getHeader(SinchSmsConstants.PART_COUNT)).isEqualTo(1L);
    }

    @Test
    void aPayloadLeavesNoEncodingOfATextBefore() {
        Exchange answer = request("sinch-sms:segment?type=mt_binary", new byte[200],
                Map.of(SinchSmsConstants.ENCODING, "UCS2"));

        assertThat(answer.getMessage().getHeaders()).doesNotContainKey(SinchSmsConstants.ENCODING);
    }

    @Test
    void mediaHaveNoParts() {
        assertRefused("sinch-sms:segment?type=mt_media&text=Hello", null, "type must be mt_text or mt_binary");
    }

    @Test
    void aRefusalShowsNothingOfTheText() {
        assertThatThrownBy(() -> segment("sinch-sms:segment?maxNumberOfMessageParts=1", "code 493201 " + "ł".repeat(80)))
                .hasStackTraceContaining("maxNumberOfMessageParts")
                .satisfies(failure -> assertThat(failure.getCause()).hasMessageNotContainingAny("493201", "łł"));
    }

    @Test
    void theEndpointLeadsNowhere() {
        SinchSmsEndpoint endpoint = context.getEndpoint("sinch-sms:segment", SinchSmsEndpoint.class);

        assertThat(endpoint.isRemote()).isFalse();
        assertThat(endpoint.getServiceUrl()).isNull();
    }

    @Test
    void itsNameMayBeWrittenInAnyCase() {
        assertThat(segment("sinch-sms:SEGMENT", "Hello").numberOfParts()).isEqualTo(1);
    }

    @Test
    void nothingCanBeConsumedFromIt() {
        assertThatThrownBy(() -> context.getEndpoint("sinch-sms:segment").createConsumer(exchange -> {
        })).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("deliveryReports");
    }

    @Test
    void theRouteGoesOnUponItsOwnThread() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:thread").to("sinch-sms:segment")
                        .process(exchange -> exchange.setProperty("thread", Thread.currentThread()));
            }
        });

        assertThat(request("direct:thread", "Hello", Map.of()).getProperty("thread")).isSameAs(Thread.currentThread());
    }

    private Segmentation segment(String uri, Object body) {
        return request(uri, body, Map.of()).getMessage().getBody(Segmentation.class);
    }

    private Exchange request(String uri, Object body, Map<String, Object> headers) {
        Exchange answer = template.request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
        if (answer.getException() != null) {
            throw new CamelExecutionException("refused", answer, answer.getException());
        }
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static List<BinaryPart> binaryParts(Exchange answer) {
        return (List<BinaryPart>) answer.getMessage().getBody();
    }

    private void assertRefused(String uri, Object body, String message) {
        assertThatThrownBy(() -> segment(uri, body)).cause()
                .isInstanceOf(SinchSmsValidationException.class).hasMessageContaining(message);
    }
}
