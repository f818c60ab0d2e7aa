/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class RequestValidatorTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void aTextIsEnough() {
        assertAccepted(hello());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Acme", "Acme Ltd", "ACME-1", "46701234567", "+46701234567", "71999", "01234", "Årsmöte", "12345678901", "a1" })
    void senderNamesNumbersAndShortCodesAreAccepted(String from) {
        assertAccepted(hello().from(from));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Acme Limited", "{Brackets}", "[12345678a]" })
    void b25_aSenderNameOfMoreThan11SeptetsIsRefused(String from) {
        assertRefused(hello().from(from)).withMessageContaining("from").withMessageContaining("at most 11 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "+", "12-34", "+46 70 123", " Acme", "Acme ", "4670123456789012", "Łódź", "Ac\uD83D\uDE00" })
    void b26_whatIsNeitherANameNorANumberIsRefused(String from) {
        assertRefused(hello().from(from)).withMessageContaining("from");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Ac\nme", "Ac\u0000me", "Acme\u0007", "Acme\r", "\u0085Acme" })
    void b26_controlCharactersInASenderAreRefused(String from) {
        assertRefused(hello().from(from)).withMessageContaining("control characters")
                .satisfies(e -> assertThat(e.getMessage().chars()).noneMatch(Character::isISOControl));
    }

    @Test
    void b28_noTextIsRefused() {
        assertRefused(hello().text(null)).withMessage("Invalid text: must be given and not be empty");
    }

    @Test
    void b29_anEmptyTextIsRefused() {
        assertRefused(hello().text("")).withMessage("Invalid text: must be given and not be empty");
    }

    @Test
    void b33_halfASurrogatePairIsRefused() {
        assertRefused(hello().text("Hi \uD83D there")).withMessageContaining("U+D83D at character 4")
                .withMessageNotContaining("there");
        assertRefused(hello().text("\uDE00\uD83D")).withMessageContaining("U+DE00 at character 1");
        assertAccepted(hello().text("Hi \uD83D\uDE00"));
    }

    @Test
    void b34_nulIsRefusedOtherControlCharactersAreText() {
        assertRefused(hello().text("Hi\u0000")).withMessageContaining("NUL (U+0000), as at character 3");
        assertAccepted(hello().text("Hi\u0007\u001B\n"));
    }

    @Test
    void b37_whatOnlyLooksLikeAPlaceholderIsRefused() {
        assertRefused(hello().text("Hi ${name")).withMessageContaining("no placeholder");
        assertRefused(media(new MediaPart("https://example.com/a.png", "Hi ${}", null))).withMessageContaining("media.message");
        assertAccepted(hello().text("Hi ${name}"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "abcdefghijklmnopq", "first name", "n\u00E4me", "a$b", "a}b" })
    void b38_keysThatSinchDoesNotTakeAreRefused(String key) {
        assertRefused(hello().parameters(Map.of(key, Map.of("default", "x")))).withMessageContaining("parameters")
                .withMessageContaining("1 to 16");
    }

    @Test
    void b38_valuesThatSinchDoesNotTakeAreRefused() {
        assertAccepted(hello().parameters(Map.of("A.b-c_9", Map.of("default", "x".repeat(160)))));
        assertRefused(hello().parameters(Map.of("a", Map.of("46701234567", "x".repeat(161)))))
                .withMessageContaining("161 characters").withMessageNotContaining("46701234567")
                .withMessageNotContaining("xxx");
        assertRefused(hello().parameters(Map.of("a", Map.of("default", "\uD83D")))).withMessageContaining("surrogate");
        Map<String, String> none = new HashMap<>();
        none.put("default", null);
        assertRefused(hello().parameters(Map.of("a", none))).withMessageContaining("must have a value");
    }

    @Test
    void b43_binaryNeedsOctetsAndAHeaderInHex() {
        assertAccepted(binary().payload(new byte[] { 1 }).udh("06050423F423F4"));
        assertRefused(binary().udh("06050423F423F4")).withMessageContaining("payload");
        assertRefused(binary().payload(new byte[] { 1 }).udh("nothex")).withMessageContaining("udh");
    }

    @Test
    void b45_fieldsOfAnotherTypeAreRefused() {
        assertRefused(hello().payload(new byte[1])).withMessageContaining("payload").withMessageContaining("mt_text");
        assertRefused(hello().udh("00")).withMessageContaining("udh");
        assertRefused(hello().media(new MediaPart("https://example.com", null, null))).withMessageContaining("media");
        assertRefused(hello().strictValidation(true)).withMessageContaining("strictValidation");
        SendRequestBuilder binary = binary().payload(new byte[] { 1 }).udh("06050423F423F4");
        assertRefused(binary.build().toBuilder().text("Hi")).withMessageContaining("text").withMessageContaining("mt_binary");
        assertRefused(binary.build().toBuilder().flashMessage(false)).withMessageContaining("flashMessage");
        assertRefused(binary.build().toBuilder().truncateConcat(true)).withMessageContaining("truncateConcat");
        assertRefused(binary.build().toBuilder().maxNumberOfMessageParts(1)).withMessageContaining("maxNumberOfMessageParts");
        assertRefused(binary.build().toBuilder().parameters(Map.of("a", Map.of()))).withMessageContaining("parameters");
        assertRefused(media(new MediaPart("https://example.com", null, null)).fromTon(1)).withMessageContaining("fromTon");
        assertRefused(media(new MediaPart("https://example.com", null, null)).text("Hi")).withMessageContaining("mt_media");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://example.com/cat.png", "http://example.com/cat.png?x=1" })
    void mediaCanBeWhereSinchCanFetchThem(String url) {
        assertAccepted(media(new MediaPart(url, "Look", "Cat")).strictValidation(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "cat.png", "ftp://example.com/cat.png", "file:///etc/passwd", "https://u:p@example.com/cat.png", "https:///x" })
    void mediaElsewhereAreRefusedWithoutShowingTheAddress(String url) {
        assertRefused(media(new MediaPart(url, null, null))).withMessageContaining("media.url")
                .withMessageNotContaining("cat.png");
    }

    @Test
    void aMediumIsRequiredAndItsTextsMustBeWhole() {
        assertRefused(media(null)).withMessageContaining("media");
        assertRefused(media(new MediaPart(null, "Hi", null))).withMessageContaining("media.url");
        assertRefused(media(new MediaPart("https://example.com", null, "\uD83D"))).withMessageContaining("media.subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "https://example.com/hook", "https://example.com:8443/hook?a=b", "http://localhost:8080/hook",
            "http://127.0.0.1/hook",
            "http://[::1]:8080/hook", "https://127.0.0.1/hook", "HTTPS://EXAMPLE.COM/" })
    void callbacksOverHttpsOrToThisMachineAreAccepted(String url) {
        assertAccepted(hello().callbackUrl(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://example.com/hook", "file:///etc/passwd", "https://user:secret@example.com/hook",
            "https://user@example.com/",
            "https://10.0.0.1/hook", "https://[fe80::1]/hook", "https://2130706433/", "https://0x7f000001/", "https://127.1/",
            "https://169.254.169.254./latest", "http://localhost.example.com/", "http://127.0.0.1.example.com/", "/hook",
            "hook", "",
            "https://", "https://exa mple.com", "javascript:alert(1)", "https://example.com/\nX: y" })
    void b62_otherCallbacksAreRefusedWithoutShowingTheAddress(String url) {
        assertRefused(hello().callbackUrl(url)).withMessageContaining("callbackUrl").withMessageNotContaining("secret");
    }

    @Test
    void b62_aCallbackOfMoreThan2048CharactersIsRefused() {
        String start = "https://example.com/";
        assertAccepted(hello().callbackUrl(start + "x".repeat(2048 - start.length())));
        assertRefused(hello().callbackUrl(start + "x".repeat(2049 - start.length()))).withMessageContaining("2048");
    }

    @Test
    void b63_aReferenceIsUpTo2048PrintableAsciiCharacters() {
        assertAccepted(hello().clientReference("order 12/3 ~"));
        assertAccepted(hello().clientReference("x".repeat(2048)));
        assertRefused(hello().clientReference("x".repeat(2049))).withMessageContaining("2048");
        assertRefused(hello().clientReference("a\r\nb")).withMessageContaining("U+000D at character 2");
        assertRefused(hello().clientReference("\u00E5")).withMessageContaining("U+00E5");
        assertRefused(hello().clientReference("a\u007F")).withMessageContaining("U+007F");
    }

    @Test
    void b65_aStartThatHasPassedMeansAtOnce() {
        SendRequest request = hello().sendAt(NOW.minusSeconds(3600)).validFor(Duration.ofMinutes(5)).build();
        RequestValidator.validate(request, NOW);
        assertThat(request.start(NOW)).isEqualTo(NOW);
        assertThat(request.expiry(NOW)).isEqualTo(NOW.plusSeconds(300));
    }

    @Test
    void validityRunsFromALaterStart() {
        SendRequest request = hello().sendAt(NOW.plusSeconds(3600)).validFor(Duration.ofMinutes(5)).build();
        assertThat(request.expiry(NOW)).isEqualTo(NOW.plusSeconds(3900));
        assertThat(hello().expireAt(NOW.plusSeconds(9)).build().expiry(NOW)).isEqualTo(NOW.plusSeconds(9));
        assertThat(hello().build().expiry(NOW)).isNull();
    }

    @Test
    void b65_theEndComesAfterTheStart() {
        assertAccepted(hello().expireAt(NOW.plusMillis(1)));
        assertRefused(hello().expireAt(NOW)).withMessageContaining("expireAt").withMessageContaining("2026-11-23T10:00:00Z");
        assertRefused(hello().sendAt(NOW.plusSeconds(60)).expireAt(NOW.plusSeconds(60)));
        assertRefused(hello().sendAt(NOW.minusSeconds(60)).expireAt(NOW.minusSeconds(30)))
                .withMessageContaining("after the start");
    }

    @Test
    void theEndComesAtMostThreeDaysAfterTheStart() {
        assertAccepted(hello().expireAt(NOW.plus(Duration.ofDays(3))));
        assertRefused(hello().expireAt(NOW.plus(Duration.ofDays(3)).plusMillis(1))).withMessageContaining("3 days");
        assertAccepted(hello().sendAt(NOW.plus(Duration.ofDays(9))).expireAt(NOW.plus(Duration.ofDays(12))));
        assertRefused(hello().sendAt(NOW.minus(Duration.ofDays(2))).expireAt(NOW.plus(Duration.ofDays(4))));
    }

    @Test
    void aYearOfFiveDigitsIsRefused() {
        assertRefused(hello().sendAt(Instant.MAX)).withMessageContaining("sendAt");
        assertRefused(hello().expireAt(Instant.MAX)).withMessageContaining("expireAt");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PT0S", "PT-1S", "PT72H0.001S", "PT999999999H" })
    void validityIsMoreThanNothingAndAtMostThreeDays(String validFor) {
        assertRefused(hello().validFor(Duration.parse(validFor))).withMessageContaining("validFor");
    }

    @Test
    void validityAndEndContradictEachOther() {
        assertAccepted(hello().validFor(Duration.ofDays(3)));
        assertRefused(hello().validFor(Duration.ofHours(1)).expireAt(NOW.plusSeconds(9)))
                .withMessageContaining("together with expireAt");
    }

    @ParameterizedTest
    @CsvSource({ "0,", "6,0", "6,18", "," })
    void kindsOfSendersAreAccepted(Integer ton, Integer npi) {
        assertAccepted(hello().fromTon(ton).fromNpi(npi));
    }

    @ParameterizedTest
    @CsvSource({ "-1,", "7,", "0,-1", "0,19", ",1" })
    void kindsOfSendersBeyondTheStandardAreRefused(Integer ton, Integer npi) {
        assertRefused(hello().fromTon(ton).fromNpi(npi)).withMessageContaining("from");
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, -1, Integer.MIN_VALUE })
    void b68_lessThanOnePartIsRefused(int parts) {
        assertRefused(hello().maxNumberOfMessageParts(parts)).withMessageContaining("maxNumberOfMessageParts")
                .withMessageContaining("must be at least 1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "none", "summary", "full", "per_recipient", "per_recipient_final" })
    void theReportsOfSinchAreAccepted(String report) {
        assertAccepted(hello().deliveryReport(report));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "all", "Full" })
    void otherReportsAreRefusedNamingThose(String report) {
        assertRefused(hello().deliveryReport(report)).withMessageContaining("deliveryReport")
                .withMessageContaining("per_recipient_final");
    }

    private static SendRequestBuilder hello() {
        return SendRequest.builder().text("Hello");
    }

    private static SendRequestBuilder binary() {
        return SendRequest.builder().type(MessageKind.MT_BINARY);
    }

    private static SendRequestBuilder media(MediaPart media) {
        return SendRequest.builder().type(MessageKind.MT_MEDIA).media(media);
    }

    private static void assertAccepted(SendRequestBuilder request) {
        assertThatNoException().isThrownBy(() -> RequestValidator.validate(request.build(), NOW));
    }

    private static ThrowableAssertAlternative<InvalidInputException> assertRefused(SendRequestBuilder request) {
        return assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> RequestValidator.validate(request.build(), NOW));
    }
}
