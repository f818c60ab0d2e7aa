/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CostlyCharacterTest {

    @Test
    void aTextOfOneSeptetCharactersHasNone() {
        assertThat(costlyCharactersOf("Plain text, é and £ included")).isEmpty();
        assertThat(costlyCharactersOf("")).isEmpty();
    }

    @Test
    void extensionCharactersCostOneSeptetMoreEachTime() {
        assertThat(costlyCharactersOf("[5€] [6€] [7]")).containsExactly(
                new CostlyCharacter('[', 0, 3, 3), new CostlyCharacter(']', 3, 3, 3), new CostlyCharacter('€', 2, 2, 2));
    }

    @Test
    void theCharactersThatMakeATextUcs2AreListedButNotThoseOfTheExtensionTable() {
        assertThat(costlyCharactersOf("[ł] ę ę")).containsExactly(
                new CostlyCharacter('ę', 4, 2, 0), new CostlyCharacter('ł', 1, 1, 0));
    }

    @Test
    void inUcs2ACharacterOfTwoCodeUnitsCostsOneMoreAndComesFirst() {
        assertThat(costlyCharactersOf("łłł 😀")).containsExactly(
                new CostlyCharacter(0x1F600, 4, 1, 1), new CostlyCharacter('ł', 0, 3, 0));
    }

    @Test
    void halfASurrogatePairIsACharacterOfItsOwn() {
        assertThat(costlyCharactersOf("a\uD83Db")).containsExactly(new CostlyCharacter(0xD83D, 1, 1, 0));
    }

    @Test
    void theEscapeOfTheAlphabetIsNoCharacterOfIt() {
        assertThat(costlyCharactersOf("a\u001Bb")).containsExactly(new CostlyCharacter(0x1B, 1, 1, 0));
    }

    @Test
    void itSpeaksOfTheTransliteratedTextIfThatIsSent() {
        SmsSegmenter segmenter = SmsSegmenter.builder().transliteration(Transliteration.WHEN_IT_SAVES_PARTS).build();

        assertThat(segmenter.segment("It’s 5 €. " + "x".repeat(100)).costlyCharacters())
                .containsExactly(new CostlyCharacter('€', 7, 1, 1));
    }

    @Test
    void itIsAskedForAsText() {
        assertThat(new CostlyCharacter(0x1F600, 0, 1, 1).character()).isEqualTo("😀");
    }

    @Test
    void itsStringDoesNotShowTheCharacter() {
        assertThat(costlyCharactersOf("код ٤٩٣").toString()).doesNotContain("٤", "٩", "٣", "664", "к", "1636");
    }

    @Property(tries = 1000)
    void oneUnitACharacterAndTheExtraUnitsMakeUpTheLength(@ForAll(supplier = Bodies.Anything.class) String body) {
        assertCharactersAndExtraUnitsMakeUpTheLength(body);
    }

    @Property(tries = 1000)
    void oneSeptetACharacterAndTheExtraSeptetsMakeUpTheLength(@ForAll(supplier = Bodies.Gsm.class) String body) {
        assertCharactersAndExtraUnitsMakeUpTheLength(body);
    }

    private static void assertCharactersAndExtraUnitsMakeUpTheLength(String body) {
        Segmentation segmentation = SmsSegmenter.DEFAULT.segment(body);
        int extra = segmentation.costlyCharacters().stream().mapToInt(CostlyCharacter::extraUnits).sum();

        assertThat(body.codePointCount(0, body.length()) + extra).isEqualTo(segmentation.length());
    }

    private static List<CostlyCharacter> costlyCharactersOf(String text) {
        return SmsSegmenter.DEFAULT.segment(text).costlyCharacters();
    }
}
