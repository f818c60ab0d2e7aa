/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.io.IOException;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GsmAlphabetTest {

    @Test
    void ofAllCharacters137AreGsmAnd10OfThemTakeTwoSeptets() {
        assertThat(charactersOfSeptets(1)).isEqualTo(127);
        assertThat(charactersOfSeptets(2)).isEqualTo(10);
        assertThat(charactersOfSeptets(GsmAlphabet.NOT_GSM)).isEqualTo(0x10000 - 137);
    }

    @Test
    void eachCharacterOfTheDefaultTableTakesOneSeptet() throws IOException {
        JsonNode table = Vectors.read("/gsm7-tables.json").get("defaultAlphabet");

        assertThat(table).hasSize(128).allSatisfy(row -> assertThat(GsmAlphabet.septets(character(row)))
                .as(row.toString())
                .isEqualTo(row.get("code").asText().equals("0x1B") ? GsmAlphabet.NOT_GSM : 1));
    }

    @Test
    void eachCharacterOfTheExtensionTableTakesTwoSeptets() throws IOException {
        JsonNode table = Vectors.read("/gsm7-tables.json").get("extensionTable");

        assertThat(table).hasSize(10).allSatisfy(row -> assertThat(GsmAlphabet.septets(character(row)))
                .as(row.toString()).isEqualTo(2));
    }

    @Test
    void theSmallCedillaTheGraveAccentAndTheOhmSignAreNotInTheAlphabet() {
        assertThat("ç`\u2126\u212B\t\u00A0áíóúê".chars().boxed())
                .allSatisfy(c -> assertThat(GsmAlphabet.septets((char) c.intValue())).isEqualTo(GsmAlphabet.NOT_GSM));
    }

    private static long charactersOfSeptets(int septets) {
        return IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .filter(c -> GsmAlphabet.septets((char) c) == septets)
                .count();
    }

    private static char character(JsonNode row) {
        return (char) Integer.parseInt(row.get("unicode").asText().substring(2), 16);
    }
}
