/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvTableTest {

    @Test
    void aByteOrderMarkAndCrlfAreNotPartOfAnyCell() throws Exception {
        assertThat(rows("\uFEFFto,name\r\n+46701740605,Anna\r\n")).containsExactly(List.of("+46701740605", "Anna"));
    }

    @Test
    void theLastRowNeedsNoLineEnd() throws Exception {
        assertThat(rows("to\n1\n2")).containsExactly(List.of("1"), List.of("2"));
    }

    @Test
    void quotedCellsHoldCommasQuotesAndLineBreaks() throws Exception {
        assertThat(rows("to,shop\n1,\"Austin, 6th \"\"Dock\"\"\nback door\"\n"))
                .containsExactly(List.of("1", "Austin, 6th \"Dock\"\nback door"));
    }

    @Test
    void surroundingBlanksAreNotPartOfACell() throws Exception {
        assertThat(rows("to,name\n  1 ,  \" Anna \" \n")).containsExactly(List.of("1", "Anna"));
    }

    @Test
    void blankRowsAreLeftOutButCountedInTheNumberOfARow() throws Exception {
        try (CsvTable table = open("to,name\n\n,\n1,Anna\n   \n2,Bo\n")) {
            assertThat(table.next().row()).isEqualTo(4);
            assertThat(table.next().row()).isEqualTo(6);
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void aSemicolonMayPartTheCells() throws Exception {
        assertThat(rows("\"a,b,c\";to;name\nx;1;Anna, Bo\n")).containsExactly(List.of("x", "1", "Anna, Bo"));
    }

    @Test
    void aTabMayPartTheCells() throws Exception {
        assertThat(rows("to\tname\n1\tAnna\n")).containsExactly(List.of("1", "Anna"));
    }

    @Test
    void aShortRowHasEmptyCellsAtItsEnd() throws Exception {
        try (CsvTable table = open("to,name\n1\n")) {
            assertThat(table.next().cell(1)).isEmpty();
        }
    }

    @Test
    void anOpenQuoteNamesItsRow() {
        assertThatThrownBy(() -> rows("to,name\n1,Anna\n2,\"Bo\n3,Carl\n"))
                .isInstanceOf(CsvException.class).hasMessageContaining("row 3").hasMessageContaining("quotes do not match")
                .hasMessageNotContaining("Carl");
    }

    @Test
    void charactersBehindAClosingQuoteNameTheirRow() {
        assertThatThrownBy(() -> rows("to,name\n1,\"An\"na\n")).isInstanceOf(CsvException.class)
                .hasMessageContaining("row 2");
    }

    @Test
    void bytesOfAnotherCharacterSetAreAnErrorAndNotQuestionMarks() {
        byte[] latin = "to,name\n1,Åsa\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> rows(latin, StandardCharsets.UTF_8)).isInstanceOf(CsvException.class)
                .hasMessageContaining("not UTF-8").hasMessageContaining("--charset");
    }

    @Test
    void badBytesFarDownAreFoundToo() {
        byte[] good = "to,name\n".concat("1,Anna\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(good, good.length + 1);
        bytes[good.length] = (byte) 0xE5;

        assertThatThrownBy(() -> rows(bytes, StandardCharsets.UTF_8)).isInstanceOf(CsvException.class)
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void theCharacterSetCanBeChosen() throws Exception {
        byte[] latin = "to,name\n1,Åsa\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(rows(latin, StandardCharsets.ISO_8859_1)).containsExactly(List.of("1", "Åsa"));
    }

    @Test
    void anEmptyFileSaysWhatIsMissing() {
        assertThatThrownBy(() -> open("")).isInstanceOf(CsvException.class).hasMessageContaining("is empty");
        assertThatThrownBy(() -> open("\uFEFF\r\n\r\n")).isInstanceOf(CsvException.class).hasMessageContaining("is empty");
    }

    @Test
    void theSameSourceIsReadAgainFromItsStart() throws Exception {
        CsvSource source = CsvSource.ofResource("customers.csv");
        try (CsvTable first = CsvTable.open(source, StandardCharsets.UTF_8, null);
             CsvTable second = CsvTable.open(source, StandardCharsets.UTF_8, null)) {
            assertThat(first.next()).isEqualTo(second.next());
        }
    }

    @Test
    void aRowDoesNotShowItsCells() {
        assertThat(new CsvRow(2, List.of("+46701740605")).toString()).doesNotContain("467");
    }

    private static List<List<String>> rows(String text) throws Exception {
        return rows(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static List<List<String>> rows(byte[] bytes, Charset charset) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        try (CsvTable table = CsvTable.open(source(bytes), charset, null)) {
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    private static CsvTable open(String text) throws IOException, CsvException {
        return CsvTable.open(source(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8, null);
    }

    private static CsvSource source(byte[] bytes) {
        return new CsvSource() {
            @Override
            public String name() {
                return "test.csv";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
