/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.resume;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelsinch.sms.samples.filetosms.cli.UsageException;
import io.github.camelsinch.sms.samples.filetosms.resume.Job.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JobLedgerTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final JobIdentity JOB = identity("numbers.csv", "ab", "Hi");

    @TempDir
    Path dir;
    private Path results;
    private JobLedger ledger;

    @BeforeEach
    void openLedger() throws Exception {
        results = dir.resolve("out");
        ledger = ledgerAt(START);
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    @Test
    void aJobThatWasBegunIsTakenUpWithItsStartItsKeyAndItsReference() throws Exception {
        Job begun = ledger.begin(ledger.find(JOB, false, results), results);
        ledger.close();
        ledger = ledgerAt(START.plus(Duration.ofDays(1)));

        Job found = ledger.find(JOB, false, results);

        assertThat(begun.stage()).isEqualTo(Stage.NEW);
        assertThat(found.stage()).isEqualTo(Stage.STOPPED);
        assertThat(found.startedAt()).isEqualTo(START);
        assertThat(found.sendKey()).isEqualTo(begun.sendKey());
        assertThat(found.reference()).isEqualTo(begun.reference());
        assertThat(found.earlierResults()).isTrue();
    }

    @Test
    void aJobThatWasOnlyLookedForWasNotBegun() throws Exception {
        ledger.find(JOB, false, results);

        assertThat(ledger.find(JOB, false, results).stage()).isEqualTo(Stage.NEW);
    }

    @Test
    void resultsInAnotherFolderAreNotItsOwn() throws Exception {
        ledger.begin(ledger.find(JOB, false, results), results);

        assertThat(ledger.find(JOB, false, dir.resolve("elsewhere")).earlierResults()).isFalse();
    }

    @Test
    void whatWasSentIsSentAnewOnlyIfSomebodySaysAgain() throws Exception {
        Job first = ledger.begin(ledger.find(JOB, false, results), results);
        ledger.sent(first, results);

        assertThat(ledger.find(JOB, false, results).stage()).isEqualTo(Stage.SENT);
        Job second = ledger.find(JOB, true, results);
        assertThat(second.stage()).isEqualTo(Stage.NEW);
        assertThat(second.sendKey()).isNotEqualTo(first.sendKey());
        assertThat(second.reference()).isNotEqualTo(first.reference());
    }

    @Test
    void againOfAJobThatStoppedCarriesOn() throws Exception {
        Job first = ledger.begin(ledger.find(JOB, true, results), results);

        Job second = ledger.find(JOB, true, results);

        assertThat(second.stage()).isEqualTo(Stage.STOPPED);
        assertThat(second.sendKey()).isEqualTo(first.sendKey());
    }

    @Test
    void aFileThatWasChangedHalfWayIsRefusedUnlessSomebodySaysAgain() throws Exception {
        ledger.begin(ledger.find(JOB, false, results), results);
        JobIdentity changed = identity("numbers.csv", "cd", "Hi");

        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> ledger.find(changed, false, results))
                .withMessageContaining("changed since a job with it stopped half way").withMessageContaining("--again");
        assertThat(ledger.find(changed, true, results).stage()).isEqualTo(Stage.NEW);
        assertThat(ledger.find(identity("numbers.csv", "cd", "Bye"), false, results).stage()).isEqualTo(Stage.NEW);
    }

    @Test
    void aFileThatIsChangedAfterItWasSentIsANewJob() throws Exception {
        ledger.sent(ledger.begin(ledger.find(JOB, false, results), results), results);

        assertThat(ledger.find(identity("numbers.csv", "cd", "Hi"), false, results).stage()).isEqualTo(Stage.NEW);
    }

    @Test
    void aJobOfWhichNothingWasSentIsForgottenSoThatItsFileMayBePutRight() throws Exception {
        ledger.nothingSent(ledger.begin(ledger.find(JOB, false, results), results));

        assertThat(ledger.find(identity("numbers.csv", "cd", "Hi"), false, results).stage()).isEqualTo(Stage.NEW);
    }

    @Test
    void aSecondRoundOfWhichNothingWasSentDoesNotMakeTheFirstForgotten() throws Exception {
        ledger.sent(ledger.begin(ledger.find(JOB, false, results), results), results);
        ledger.nothingSent(ledger.begin(ledger.find(JOB, true, results), results));

        assertThat(ledger.find(JOB, false, results).round()).isEqualTo(2);
    }

    @Test
    void aServerThatEndsWithTheRunLeavesNoRecord() throws Exception {
        JobIdentity once = new JobIdentity(Optional.empty(), "numbers.csv", new FileContent(1, "ab"), "Hi", null);

        ledger.begin(ledger.find(once, false, results), results);

        assertThat(dir.resolve("ledger/jobs")).doesNotExist();
    }

    @Test
    void theFileOfAJobShowsNeitherItsNameNorItsText() throws Exception {
        ledger.begin(ledger.find(identity("46701740605.csv", "ab", "secret words"), false, results), results);

        try (Stream<Path> files = Files.list(dir.resolve("ledger/jobs"))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(Files.readString(file))
                    .doesNotContain("46701740605", "secret"));
        }
    }

    private JobLedger ledgerAt(Instant now) throws Exception {
        return JobLedger.open(dir.resolve("ledger"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static JobIdentity identity(String file, String sha256, String text) {
        return new JobIdentity(Optional.of("https://eu/plan"), file, new FileContent(1, sha256), text, "Acme");
    }
}
