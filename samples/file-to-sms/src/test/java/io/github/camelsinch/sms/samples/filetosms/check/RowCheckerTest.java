/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.check;

import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.samples.filetosms.csv.CsvException;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvHeader;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvRow;
import io.github.camelsinch.sms.text.SmsEncoding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RowCheckerTest {

    @Test
    void aGoodRowGetsItsText() throws Exception {
        RowVerdict verdict = check("Hi ${name}", "+46701740605", "Anna");

        assertThat(verdict).isEqualTo(new RowVerdict.Accepted(
                46701740605L, Map.of("name", "Anna"), "Hi Anna", 1, SmsEncoding.GSM_7BIT, false));
    }

    @Test
    void onlyColumnsOfTheTextAreSent() throws Exception {
        assertThat(((RowVerdict.Accepted) check("Hi", "+46701740605", "Anna")).parameters()).isEmpty();
    }

    @Test
    void aNameThatGsmDoesNotHaveMakesTheTextUcs2() throws Exception {
        RowVerdict.Accepted accepted = (RowVerdict.Accepted) check("Hi ${name}" + "!".repeat(70), "+46701740605", "Zoë");

        assertThat(accepted.encoding()).isEqualTo(SmsEncoding.UCS2);
        assertThat(accepted.parts()).isEqualTo(2);
    }

    @Test
    void aMissingValueIsMissingAndNotWrong() throws Exception {
        assertThat(check("Hi ${name}", "+46701740605", ""))
                .isEqualTo(new RowVerdict.Rejected(RejectReason.VALUE_MISSING, "name", ""));
        assertThat(check("Hi ${name}", "+46701740605"))
                .isEqualTo(new RowVerdict.Rejected(RejectReason.VALUE_MISSING, "name", ""));
    }

    @Test
    void aMissingValueThatTheTextDoesNotUseDoesNotMatter() throws Exception {
        assertThat(check("Hi", "+46701740605", "")).isInstanceOf(RowVerdict.Accepted.class);
    }

    @Test
    void aValueMayHave160CharactersAndNoMore() throws Exception {
        assertThat(check("Hi ${name}", "+46701740605", "x".repeat(160))).isInstanceOf(RowVerdict.Accepted.class);
        assertThat(check("Hi ${name}", "+46701740605", "x".repeat(161)))
                .isEqualTo(new RowVerdict.Rejected(RejectReason.VALUE_TOO_LONG, "name", "x".repeat(161)));
    }

    @Test
    void aTextMayNotNeedMorePartsThanAllowed() throws Exception {
        assertThat(check("${name}".repeat(4), "+46701740605", "x".repeat(160)))
                .isEqualTo(new RowVerdict.Rejected(RejectReason.TOO_MANY_PARTS, "", "5 parts"));
    }

    @Test
    void anExpandedTextOver2000CharactersIsRejected() throws Exception {
        assertThat(check("${name}".repeat(13), "+46701740605", "x".repeat(160)))
                .isEqualTo(new RowVerdict.Rejected(RejectReason.TEXT_TOO_LONG, "", ""));
    }

    @Test
    void moreCellsThanTheHeaderHasAreAnUnquotedCommaSomewhere() throws Exception {
        assertThat(check("Hi ${name}", "+46701740605", "Dahl", "Anna"))
                .isEqualTo(new RowVerdict.Rejected(RejectReason.TOO_MANY_CELLS, "", ""));
    }

    @Test
    void theNumberIsJudgedBeforeTheValues() throws Exception {
        assertThat(check("Hi ${name}", "x", ""))
                .isEqualTo(new RowVerdict.Rejected(RejectReason.NOT_A_NUMBER, "to", "x"));
    }

    @Test
    void aTextWithAnUnknownColumnIsRefusedBeforeTheFirstRow() {
        assertThatThrownBy(() -> check("Hi ${nmae}", "+46701740605", "Anna")).isInstanceOf(CsvException.class)
                .hasMessageContaining("${nmae}").hasMessageContaining("to, name");
    }

    @Test
    void verdictsShowNeitherNumberNorText() throws Exception {
        assertThat(check("Hi ${name}", "+46701740605", "Anna").toString()).doesNotContain("467").doesNotContain("Anna");
        assertThat(check("Hi ${name}", "12345", "Anna").toString()).doesNotContain("12345");
    }

    private static RowVerdict check(String text, String... cells) throws CsvException {
        CsvHeader header = CsvHeader.of(List.of("to", "name"), null);
        return new RowChecker(header, new TextTemplate(text), new NumberReader(null), 4).check(new CsvRow(2, List.of(cells)));
    }
}
