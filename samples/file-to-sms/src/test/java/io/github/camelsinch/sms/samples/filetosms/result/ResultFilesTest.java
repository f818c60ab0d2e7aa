/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelsinch.sms.samples.filetosms.check.RejectReason;
import io.github.camelsinch.sms.samples.filetosms.check.RowVerdict;
import io.github.camelsinch.sms.samples.filetosms.track.RecipientTable;
import io.github.camelsinch.sms.samples.filetosms.track.Report;
import io.github.camelsinch.sms.samples.filetosms.track.Settlements;
import io.github.camelsinch.sms.samples.filetosms.track.TextFingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResultFilesTest {

    private static final Instant START = Instant.parse("2026-11-23T10:41:02.007Z");

    @TempDir
    Path dir;

    @Test
    void everyRowThatWasToBeSentHasALine() throws Exception {
        RecipientTable recipients = new RecipientTable();
        recipients.addUnlessSame(2, 46701740605L, TextFingerprint.of("a"), 1);
        recipients.addUnlessSame(3, 46701740606L, TextFingerprint.of("b"), 2);
        recipients.addUnlessSame(5, 46701740607L, TextFingerprint.of("c"), 1);
        Settlements settlements = new Settlements(recipients, START, () -> {
        });
        settlements.accepted("01HZ", 0, 1, START.plusMillis(5));
        settlements.sendingEnded(true);
        settlements.settle(new Report(46701740605L, "01HZ", "Failed", 153, START.plusMillis(1500)));

        ResultCsv.write(dir.resolve("result.csv"), recipients, settlements);

        assertThat(dir.resolve("result.csv")).hasContent("""
                row,to,batch_id,status,code,reason,parts,submitted_at,settled_at\r
                2,+46701740605,01HZ,Failed,153,phone absent,1,2026-11-23T10:41:02.012Z,2026-11-23T10:41:03.507Z\r
                3,+46701740606,01HZ,Not finished,,,2,2026-11-23T10:41:02.012Z,\r
                5,+46701740607,,Not sent,,,1,,\r
                """.replace("\r\n", "\n"));
    }

    @Test
    void rejectsShowTheCellToItsOwner() throws Exception {
        try (RejectFiles files = new RejectFiles(new ResultFolder(dir))) {
            files.rejected(4, new RowVerdict.Rejected(RejectReason.NOT_A_NUMBER, "phone", "n/a, see notes"));
            files.duplicate(9, 2, 46701740605L);
        }

        assertThat(dir.resolve("rejects.csv"))
                .hasContent("row,column,value,reason\n4,phone,\"n/a, see notes\",not a phone number");
        assertThat(dir.resolve("duplicates.csv")).hasContent("row,same_as_row,to\n9,2,+46701740605");
    }

    @Test
    void aCellCannotBecomeAFormula() {
        assertThat(CsvFile.foreign("=1+1")).isEqualTo("'=1+1");
        assertThat(CsvFile.foreign("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(CsvFile.foreign("-cmd|' /C calc'!A0")).isEqualTo("'-cmd|' /C calc'!A0");
        assertThat(CsvFile.foreign("+46 70-174 06 05")).isEqualTo("+46 70-174 06 05");
        assertThat(CsvFile.foreign("Anna")).isEqualTo("Anna");
        assertThat(CsvFile.foreign("")).isEmpty();
    }

    @Test
    void theJsonHoldsEverySum() throws Exception {
        SummaryJson.write(dir.resolve("summary.json"), Summaries.someFailed());

        JsonNode json = new ObjectMapper().readTree(dir.resolve("summary.json").toFile());
        assertThat(json.at("/rows/total").asInt()).isEqualTo(10_000);
        assertThat(json.at("/rows/settled").asInt() + json.at("/rows/rejected").asInt() + json.at("/rows/duplicates").asInt()
                   + json.at("/rows/not_finished").asInt())
                .isEqualTo(10_000);
        assertThat(json.at("/rows/delivered").asInt() + json.at("/rows/failed").asInt())
                .isEqualTo(json.at("/rows/settled").asInt());
        assertThat(json.at("/exit_code").asInt()).isEqualTo(1);
        assertThat(json.at("/statuses/1/reason").asText()).isEqualTo("phone absent");
        assertThat(json.at("/messages/gsm_7bit").asInt()).isEqualTo(9764 - 322);
        assertThat(json.at("/rate/mean_per_second").asDouble()).isEqualTo(474.0);
        assertThat(json.at("/problem").isNull()).isTrue();
    }

    @Test
    void rowsThatDoNotAddUpAreAMistakeOfTheProgram() {
        assertThatThrownBy(() -> new RowCounts(10, 9, 0, 0, 0, 0)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("9 counted, 10 read");
    }

    @Test
    void theFolderIsMadeAndTellsWhatAnEarlierJobLeft() throws Exception {
        ResultFolder folder = ResultFolder.create(dir.resolve("a/b"));
        assertThat(folder.earlierResults()).isEmpty();

        Files.writeString(folder.summaryHtml(), "old");
        Files.writeString(folder.rejects(), "old, but of a check");

        assertThat(folder.earlierResults()).containsExactly(folder.summaryHtml());
    }

    @Test
    void aFolderThatIsAFileIsNoFolder() throws Exception {
        Path file = Files.writeString(dir.resolve("taken"), "");

        assertThatThrownBy(() -> ResultFolder.create(file)).isInstanceOf(IOException.class);
    }

    @Test
    void theTimelineHasRoundSlicesAndNotTooMany() {
        assertThat(Timeline.over(Duration.ofSeconds(20)).slice()).isEqualTo(Duration.ofSeconds(1));
        assertThat(Timeline.over(Duration.ofSeconds(100)).slice()).isEqualTo(Duration.ofSeconds(2));
        assertThat(Timeline.over(Duration.ofHours(9)).slice()).isEqualTo(Duration.ofMinutes(10));
        assertThat(Timeline.over(Duration.ofDays(400)).settled()).hasSizeLessThanOrEqualTo(96);
        assertThat(Timeline.over(Duration.ZERO).settled()).hasSize(1);
    }

    @Test
    void theTimelineCountsEveryRowEvenOneAfterTheEnd() {
        Timeline timeline = Timeline.over(Duration.ofSeconds(2));
        timeline.add(Duration.ZERO);
        timeline.add(Duration.ofMillis(1700));
        timeline.add(Duration.ofMinutes(1));

        assertThat(timeline.settled()).containsExactly(1, 2);
        assertThat(timeline.perSecond(1)).isEqualTo(2);
        assertThat(timeline.peakPerSecond()).isEqualTo(2);
    }

    @Test
    void theVerdictIsOneSentence() {
        assertThat(Verdict.of(Summaries.someFailed().totals())).isEqualTo("391 of 9,764 recipients did not get the text");
        assertThat(Verdict.of(Summaries.unfinished(null).totals())).isEqualTo("3 of 10 recipients have no final report");
        assertThat(Verdict.of(Summaries.unfinished("no route").totals()))
                .isEqualTo("3 of 10 recipients have no final report: no route");
    }
}
