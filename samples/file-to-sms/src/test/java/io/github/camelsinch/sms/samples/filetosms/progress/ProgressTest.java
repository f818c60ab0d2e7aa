/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.progress;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.github.camelsinch.sms.samples.filetosms.track.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {

    private static final Snapshot HALF = new Snapshot(
            new Tally(10_000, 5212, 5181), 29.9, 30, Duration.ofSeconds(174));

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void aLineHoldsWhatAPersonWantsToKnow() {
        assertThat(new ProgressLine(" · ").plain(HALF))
                .isEqualTo(" 52 % 5,212/10,000 settled · 30/s of 30 · delivered 5,181 · failed 31 · ETA 2:40");
    }

    @Test
    void aBarComesBeforeTheLine() {
        assertThat(new ProgressLine(" · ").bar(HALF, 120)).startsWith("[#####-----]  52 % 5,212/10,000 settled");
    }

    @Test
    void aNarrowTerminalLosesFactsAndKeepsTheTime() {
        assertThat(new ProgressLine(" · ").bar(HALF, 79)).hasSizeLessThanOrEqualTo(79).startsWith("[#####-----]  52 %")
                .contains("/s of 30").doesNotContain("failed").endsWith("ETA 2:40");
        assertThat(new ProgressLine(" · ").bar(HALF, 20)).hasSize(20);
    }

    @Test
    void whileNothingMovesThereIsNoEstimate() {
        Snapshot start = new Snapshot(new Tally(10, 0, 0), 0, 30, Duration.ZERO);

        assertThat(new ProgressLine(" · ").plain(start)).endsWith("ETA -");
    }

    @Test
    void theLastLineSaysHowLongItTook() {
        Snapshot end = new Snapshot(new Tally(10, 10, 10), 5, 30, Duration.ofSeconds(3723));

        assertThat(new ProgressLine(" · ").plain(end)).isEqualTo(
                "100 % 10/10 settled · 5/s of 30 · delivered 10 · failed 0 · took 1:02:03");
    }

    @Test
    void aHundredPercentIsOnlyShownWhenAllIsSettled() {
        assertThat(new Snapshot(new Tally(1000, 999, 999), 1, 1, Duration.ZERO).percent()).isEqualTo(99);
        assertThat(new Snapshot(new Tally(0, 0, 0), 1, 1, Duration.ZERO).percent()).isEqualTo(100);
    }

    @Test
    void theBarIsDrawnOverItself() {
        Progress progress = progress(ProgressMode.BAR);
        progress.update(new Tally(1000, 100, 100), 100, Duration.ofSeconds(1));
        progress.finish(new Tally(1000, 1000, 1000), Duration.ofSeconds(10));

        String[] draws = written.toString(StandardCharsets.UTF_8).split("\r");
        assertThat(draws).hasSize(3);
        assertThat(draws[2]).startsWith("[##########] 100 %").endsWith(System.lineSeparator());
    }

    @Test
    void aShorterLineWipesOutTheLongerOneBeforeIt() {
        ProgressLine line = new ProgressLine(" | ");
        BarView view = new BarView(out, line, 200);
        view.show(HALF);
        view.show(new Snapshot(new Tally(1, 0, 0), 1, 1, Duration.ZERO));

        String[] draws = written.toString(StandardCharsets.UTF_8).split("\r");
        assertThat(draws[2]).hasSameSizeAs(draws[1]);
    }

    @Test
    void plainLinesComeOncePerTenthOfTheJob() {
        Progress progress = progress(ProgressMode.PLAIN);
        for (int settled = 0; settled <= 1000; settled += 5) {
            progress.update(new Tally(1000, settled, settled), 1000, Duration.ofMillis(settled));
        }
        progress.finish(new Tally(1000, 1000, 1000), Duration.ofSeconds(1));

        assertThat(written.toString(StandardCharsets.UTF_8).lines().map(line -> line.substring(0, 5)))
                .containsExactly(" 10 %", " 20 %", " 30 %", " 40 %", " 50 %", " 60 %", " 70 %", " 80 %", " 90 %", "100 %");
    }

    @Test
    void plainLinesComeAtLeastEveryTenSeconds() {
        Progress progress = progress(ProgressMode.PLAIN);
        for (int second = 0; second <= 35; second++) {
            progress.update(new Tally(1000, second, second), 1, Duration.ofSeconds(second));
        }

        assertThat(written.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }

    @Test
    void noneIsSilent() {
        Progress progress = progress(ProgressMode.NONE);
        progress.update(new Tally(10, 5, 5), 1, Duration.ofSeconds(20));
        progress.finish(new Tally(10, 10, 10), Duration.ofSeconds(30));

        assertThat(written.size()).isZero();
    }

    @Test
    void aBarIsForPeopleOnly() {
        assertThat(ProgressMode.AUTO.resolve(true)).isEqualTo(ProgressMode.BAR);
        assertThat(ProgressMode.AUTO.resolve(false)).isEqualTo(ProgressMode.PLAIN);
        assertThat(ProgressMode.BAR.resolve(false)).isEqualTo(ProgressMode.BAR);
        assertThat(ProgressMode.NONE.resolve(true)).isEqualTo(ProgressMode.NONE);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "xterm, -, true", "-, -, true", "xterm, false, true", "dumb, -, false", "xterm, true, false", "xterm, 1, false" })
    void nobodyWatchesADumbTerminalOrABuild(String term, String ci, boolean watched) {
        Map<String, String> environment = new HashMap<>();
        environment.computeIfAbsent("TERM", name -> term);
        environment.computeIfAbsent("CI", name -> ci);

        assertThat(Terminal.watched(environment)).isEqualTo(watched);
    }

    @Test
    void aWidthThatIsNoNumberIsUnknown() {
        assertThat(Terminal.parseColumns("120")).isEqualTo(120);
        assertThat(Terminal.parseColumns("wide")).isZero();
        assertThat(Terminal.parseColumns(null)).isZero();
    }

    @Test
    void aTerminalWithoutMiddleDotGetsABar() {
        assertThat(new Terminal(true, 80, StandardCharsets.US_ASCII).separator()).isEqualTo(" | ");
        assertThat(new Terminal(true, 80, StandardCharsets.UTF_8).separator()).isEqualTo(" · ");
    }

    @Test
    void numbersAreWrittenTheSameEverywhere() {
        assertThat(Words.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Words.count(1, "row")).isEqualTo("1 row");
        assertThat(Words.count(2, "row")).isEqualTo("2 rows");
        assertThat(Words.clock(Duration.ofMillis(7900))).isEqualTo("0:07");
        assertThat(Words.clock(Duration.ofHours(26).plusSeconds(189))).isEqualTo("26:03:09");
    }

    @Test
    void sharesNeverRoundToNoneOrAll() {
        assertThat(Words.percent(9999, 10_000)).isEqualTo("99.9 %");
        assertThat(Words.percent(1, 10_000)).isEqualTo("0.1 %");
        assertThat(Words.percent(10_000, 10_000)).isEqualTo("100.0 %");
        assertThat(Words.percent(0, 0)).isEqualTo("0.0 %");
    }

    private Progress progress(ProgressMode mode) {
        return Progress.of(mode, out, new Terminal(false, 80, StandardCharsets.UTF_8), 30);
    }
}
