/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;

import io.github.camelsinch.sms.samples.filetosms.ExitCode;
import io.github.camelsinch.sms.samples.filetosms.check.NumberReader;
import io.github.camelsinch.sms.samples.filetosms.check.TextTemplate;
import io.github.camelsinch.sms.samples.filetosms.cli.Settings;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvException;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvSource;
import io.github.camelsinch.sms.samples.filetosms.progress.ProgressMode;
import io.github.camelsinch.sms.samples.filetosms.progress.Terminal;
import io.github.camelsinch.sms.samples.filetosms.server.ServerChoice;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The file is read twice. What if somebody saves it in between?
 */
class ChangedFileTest {

    private static final int ROWS = 2500;

    @TempDir
    Path dir;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private long delivered;

    @Test
    void whatCameBeforeTheChangeIsSentAndWaitedForAndTheRestIsCalledNotSent() throws Exception {
        ExitCode exit = run(file -> file.replace("Name2300\n", "Somebody else\n"));

        assertThat(exit).isEqualTo(ExitCode.NOT_FINISHED);
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("the file was changed after it was checked, at row 2302");
        assertThat(delivered).isGreaterThanOrEqualTo(1000).isLessThan(2300);
        assertThat(results(",Delivered,")).isEqualTo(delivered);
        assertThat(results(",Not sent,")).isEqualTo(ROWS - delivered);
    }

    @Test
    void aChangeInTheFirstRowsSendsNothing() throws Exception {
        ExitCode exit = run(file -> file.replace("Name1\n", "Somebody else\n"));

        assertThat(exit).isEqualTo(ExitCode.NOT_FINISHED);
        assertThat(delivered).isZero();
        assertThat(results(",Not sent,")).isEqualTo(ROWS);
    }

    @Test
    void aFileThatBecameShorterIsAChangedFile() throws Exception {
        ExitCode exit = run(file -> file.substring(0, file.length() / 2));

        assertThat(exit).isEqualTo(ExitCode.NOT_FINISHED);
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("the file was changed after it was checked");
    }

    @Test
    void aChangeWhileItIsCheckedSendsNothing() {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> run(ChangingSource.AFTER_CHECK, file -> file.replace("Name7\n", "Somebody else\n")))
                .withMessageContaining("was changed while it was checked");
        assertThat(delivered).isZero();
    }

    private ExitCode run(UnaryOperator<String> change) throws Exception {
        return run(ChangingSource.TO_SEND, change);
    }

    private ExitCode run(int opened, UnaryOperator<String> change) throws Exception {
        StringBuilder file = new StringBuilder("to,name\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("+336399").append(80_000 + i).append(",Name").append(i).append('\n');
        }
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().messagesPerSecond(0).start()) {
            Settings settings = new Settings(
                    new ChangingSource(file.toString(), opened, change), StandardCharsets.UTF_8, null, new NumberReader(null),
                    new TextTemplate("Hi ${name}"), "Acme", 1, 1000, false, dir, dir.resolve("ledger"), false,
                    ProgressMode.NONE, Duration.ofSeconds(30),
                    new ServerChoice.Running(URI.create(sinch.baseUrl())));
            PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
            ExitCode exit
                    = new FileJob(settings, out, new Terminal(false, 80, StandardCharsets.UTF_8), Clock.systemUTC()).run();
            delivered = sinch.counters().delivered();
            return exit;
        }
    }

    private long results(String status) throws IOException {
        return Files.readString(dir.resolve("result.csv")).lines().filter(line -> line.contains(status)).count();
    }

    /** Gives other bytes from some opening on: the second one is to check, the fourth one to send. */
    private static final class ChangingSource implements CsvSource {

        static final int AFTER_CHECK = 3;
        static final int TO_SEND = 4;

        private final String content;
        private final int changedAt;
        private final String changed;
        private int opened;

        ChangingSource(String content, int changedAt, UnaryOperator<String> change) {
            this.changedAt = changedAt;
            this.content = content;
            changed = change.apply(content);
        }

        @Override
        public String name() {
            return "changing.csv";
        }

        @Override
        public InputStream open() {
            opened++;
            return new ByteArrayInputStream((opened < changedAt ? content : changed).getBytes(StandardCharsets.UTF_8));
        }
    }
}
