/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelsinch.sms.api.model.MediaBody;
import org.apache.camel.spi.UriParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every message option and every message header is seen on the wire.
 */
class WireFieldsTest extends GatedTestSupport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant SOON = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    private static final String LATER = SOON.plusSeconds(60).toString();

    /** Option, its value in a URI, field on the wire, value on the wire, body that it needs, options that it needs. */
    static Stream<Arguments> options() {
        return Stream.of(
                row("from", "Bcme", "from", "\"Bcme\""),
                row("to", BO, "to", "[\"" + BO + "\"]"),
                row("text", "Hello", "body", "\"Hello\""),
                row("type", "mt_binary", "type", "\"mt_binary\"", new byte[] { 1 }, "&udh=06050423F423F4"),
                row("udh", "06050423F423F4", "udh", "\"06050423F423F4\"", new byte[] { 1 }, "&type=mt_binary"),
                row("deliveryReport", "per_recipient_final", "delivery_report", "\"per_recipient_final\"", "Hi",
                        "&callbackUrl=https://example.com/r"),
                row("callbackUrl", "https://example.com/r", "callback_url", "\"https://example.com/r\"", "Hi",
                        "&callbackUrlAllowList=example.com"),
                row("clientReference", "order 17", "client_reference", "\"order 17\""),
                row("sendAt", SOON.toString(), "send_at", time(SOON)),
                row("expireAt", SOON.toString(), "expire_at", time(SOON)),
                row("flashMessage", "true", "flash_message", "true"),
                row("truncateConcat", "true", "truncate_concat", "true"),
                row("maxNumberOfMessageParts", "3", "max_number_of_message_parts", "3"),
                row("feedbackEnabled", "true", "feedback_enabled", "true"),
                row("fromTon", "5", "from_ton", "5"),
                row("fromNpi", "1", "from_npi", "1", "Hi", "&fromTon=5"),
                row("strictValidation", "true", "strict_validation", "true", media(), "&type=mt_media"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("options")
    void anOptionIsOnTheWire(String option, String value, String field, String json, Object body, String needs)
            throws Exception {
        Map<String, String> options = new HashMap<>(Map.of("from", "Acme", "to", ANN, "onUnknown", "fail"));
        options.put(option, value);
        through(uri(options, needs), body);

        assertThat(posted().get(field)).isEqualTo(JSON.readTree(json));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("options")
    void aHeaderIsOnTheWire(String option, String value, String field, String json, Object body, String needs)
            throws Exception {
        through(uri(Map.of("from", "Acme", "to", ANN, "onUnknown", "fail"), needs), body, Map.of(header(option), value));

        assertThat(posted().get(field)).isEqualTo(JSON.readTree(json));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differentOptions")
    void aHeaderWinsOverTheOption(String option, String optionValue, String value, String field, String json, String needs)
            throws Exception {
        Map<String, String> options = new HashMap<>(Map.of("from", "Acme", "to", ANN, "onUnknown", "fail"));
        options.put(option, optionValue);
        through(uri(options, needs), "Hi", Map.of(header(option), value));

        assertThat(posted().get(field)).isEqualTo(JSON.readTree(json));
    }

    static Stream<Arguments> differentOptions() {
        return Stream.of(
                Arguments.of("from", "Other", "Bcme", "from", "\"Bcme\"", ""),
                Arguments.of("to", ANN, BO, "to", "[\"" + BO + "\"]", ""),
                Arguments.of("text", "Other", "Hello", "body", "\"Hello\"", ""),
                Arguments.of("deliveryReport", "full", "none", "delivery_report", "\"none\"",
                        "&callbackUrl=https://example.com/r"),
                Arguments.of("callbackUrl", "https://example.com/a", "https://example.com/b", "callback_url",
                        "\"https://example.com/b\"", "&callbackUrlAllowList=example.com"),
                Arguments.of("clientReference", "a", "b", "client_reference", "\"b\"", ""),
                Arguments.of("sendAt", LATER, SOON.toString(), "send_at", time(SOON), ""),
                Arguments.of("expireAt", LATER, SOON.toString(), "expire_at", time(SOON), ""),
                Arguments.of("flashMessage", "true", "false", "flash_message", "false", ""),
                Arguments.of("truncateConcat", "true", "false", "truncate_concat", "false", ""),
                Arguments.of("maxNumberOfMessageParts", "3", "2", "max_number_of_message_parts", "2", ""),
                Arguments.of("feedbackEnabled", "true", "false", "feedback_enabled", "false", ""),
                Arguments.of("fromTon", "5", "1", "from_ton", "1", ""),
                Arguments.of("fromNpi", "8", "1", "from_npi", "1", "&fromTon=5"));
    }

    @Test
    void parametersOfTheOptionAreOnTheWire() throws Exception {
        context.getRegistry().bind("names", Map.of("name", Map.of("+" + ANN, "Ann", "default", "you")));
        through("sinch-sms:send?from=Acme&parameters=#names&to=" + ANN + "," + BO, "Hi ${name}");

        assertThat(posted().get("parameters"))
                .isEqualTo(JSON.readTree("{\"name\":{\"" + ANN + "\":\"Ann\",\"default\":\"you\"}}"));
    }

    @Test
    void parametersOfTheHeaderAreOnTheWireAndWinOverTheOption() throws Exception {
        context.getRegistry().bind("names", Map.of("name", "nobody"));
        through("sinch-sms:send?from=Acme&parameters=#names&to=" + ANN, "Hi ${name}",
                Map.of("CamelSinchSmsParameters", Map.of("name", "you")));

        assertThat(posted().get("parameters")).isEqualTo(JSON.readTree("{\"name\":{\"default\":\"you\"}}"));
    }

    @ParameterizedTest
    @MethodSource("validities")
    void validForIsAnExpiryThatCountsFromNow(String uriOption, Map<String, Object> headers) throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        through("sinch-sms:send?from=Acme&to=" + ANN + uriOption, "Hi", headers);

        assertThat(Instant.parse(posted().get("expire_at").asText()))
                .isBetween(before.plusSeconds(90), Instant.now().plusSeconds(90));
    }

    static Stream<Arguments> validities() {
        return Stream.of(
                Arguments.of("&validFor=90s", Map.of()), Arguments.of("&validFor=PT1M30S", Map.of()),
                Arguments.of("&validFor=90000", Map.of()),
                Arguments.of("&validFor=1h", Map.of("CamelSinchSmsValidFor", Duration.ofSeconds(90))),
                Arguments.of("", Map.of("CamelSinchSmsValidFor", "90s")),
                Arguments.of("", Map.of("CamelSinchSmsValidFor", "PT90S")));
    }

    @Test
    void validForCountsFromALaterSendAt() throws Exception {
        through("sinch-sms:send?from=Acme&validFor=1h&to=" + ANN + "&sendAt=" + SOON, "Hi");

        assertThat(Instant.parse(posted().get("expire_at").asText())).isEqualTo(SOON.plusSeconds(3600));
    }

    @ParameterizedTest
    @MethodSource("times")
    void aTimeMayBeAnyOfTheTypesThatRoutesHave(Object time) throws Exception {
        through("sinch-sms:send?from=Acme&to=" + ANN, "Hi", Map.of("CamelSinchSmsSendAt", time));

        assertThat(Instant.parse(posted().get("send_at").asText())).isEqualTo(SOON);
    }

    static Stream<Object> times() {
        return Stream.of(
                SOON, Date.from(SOON), SOON.atZone(ZoneOffset.ofHours(2)), SOON.atOffset(ZoneOffset.ofHours(-3)),
                SOON.toString(), SOON.atOffset(ZoneOffset.ofHours(5)).toString(),
                SOON.atOffset(ZoneOffset.UTC).toLocalDateTime().toString());
    }

    @Test
    void theReferenceOfTheSegmentStandsBehindTheUsersOwn() throws Exception {
        through("sinch-sms:send?from=Acme&clientReference=order 17&to=" + ANN, "Hi");

        assertThat(posted().get("client_reference").asText()).matches("order 17\\|cs1\\.[a-z2-7]{26}\\.0");
    }

    @Test
    void whatIsNotSetIsNotOnTheWire() throws Exception {
        through("sinch-sms:send?from=Acme&onUnknown=fail&to=" + ANN, "Hi");

        assertThat(posted().fieldNames()).toIterable().containsExactlyInAnyOrder("to", "from", "type", "body",
                "delivery_report");
        assertThat(posted().get("delivery_report").asText()).isEqualTo("none");
    }

    @Test
    void theseTestsKnowEveryMessageOption() {
        List<String> tested = Stream.concat(
                options().map(row -> (String) row.get()[0]),
                Stream.of("parameters", "validFor", "callbackUrlAllowList")).toList();

        assertThat(Arrays.stream(MessageConfiguration.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(UriParam.class)).map(Field::getName))
                .containsExactlyInAnyOrderElementsOf(tested);
    }

    private static Arguments row(String option, String value, String field, String json) {
        return row(option, value, field, json, "Hi", "");
    }

    private static Arguments row(String option, String value, String field, String json, Object body, String needs) {
        return Arguments.of(option, value, field, json, body, needs);
    }

    private static MediaBody media() {
        return new MediaBody("https://media.example.com/x.jpg", null, null);
    }

    private static String time(Instant time) {
        return '"' + time.toString() + '"';
    }

    private static String header(String option) {
        return "CamelSinchSms" + Character.toUpperCase(option.charAt(0)) + option.substring(1);
    }

    private static String uri(Map<String, String> options, String needs) {
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=RAW(" + option.getValue() + ")")
                .collect(Collectors.joining("&", "sinch-sms:send?", needs));
    }
}
