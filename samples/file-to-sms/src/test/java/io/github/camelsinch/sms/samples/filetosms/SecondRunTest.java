/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms;

import java.nio.file.Files;
import java.nio.file.Path;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a second run does with a file that was sent before. */
class SecondRunTest {

    private static final String ROWS = "to,name\n+46701740605,Anna\n+46701740606,Bo\n";

    @TempDir
    Path dir;
    private SinchSmsSimulator sinch;
    private Path file;

    @BeforeEach
    void sendOnce() throws Exception {
        sinch = SinchSmsSimulator.builder().messagesPerSecond(0).start();
        file = Files.writeString(dir.resolve("rows.csv"), ROWS);
        assertThat(send(new Run(dir.resolve("out")), "Hi ${name}")).isEqualTo(ExitCode.ALL_DELIVERED);
        assertThat(sinch.messages()).hasSize(2);
    }

    @AfterEach
    void stopSinch() {
        sinch.close();
    }

    @Test
    void aFinishedJobShowsItsResultAgainAndPostsNothing() throws Exception {
        String result = Files.readString(dir.resolve("out/result.csv"));
        int requests = sinch.requests().size();
        Run second = new Run(dir.resolve("out"));

        assertThat(send(second, "Hi ${name}")).isEqualTo(ExitCode.ALL_DELIVERED);

        assertThat(sinch.requests()).hasSize(requests);
        assertThat(second.out()).contains("was sent before, on 20", "nothing is sent again (--again sends it anew)",
                "         2  Delivered 0", "2 rows = 2 settled + 0 rejected + 0 duplicates + 0 not finished",
                "exit code 0: all of 2 recipients got the text");
        assertThat(dir.resolve("out/result.csv")).hasContent(result);
        assertThat(Files.readString(Path.of("README.md"))).contains(Run.lineOf(second, "was sent before"));
    }

    @Test
    void aFinishedJobWhoseResultsAreGoneWritesThemAgainAndPostsNothing() throws Exception {
        String result = Files.readString(dir.resolve("out/result.csv"));
        Files.delete(dir.resolve("out/result.csv"));
        Run second = new Run(dir.resolve("out"));

        assertThat(send(second, "Hi ${name}")).isEqualTo(ExitCode.ALL_DELIVERED);

        assertThat(sinch.messages()).hasSize(2);
        assertThat(second.out()).contains("nothing is sent again");
        assertThat(dir.resolve("out/result.csv")).hasContent(result);
    }

    @Test
    void whoeverSaysAgainSendsItAnewWithResultsOfItsOwn() throws Exception {
        String before = new Run(dir.resolve("out")).rows("result.csv").get(0).get("batch_id");
        Run second = new Run(dir.resolve("out"));

        assertThat(send(second, "Hi ${name}", "--again")).isEqualTo(ExitCode.ALL_DELIVERED);

        assertThat(sinch.messages()).hasSize(4);
        assertThat(second.rows("result.csv")).hasSize(2).noneMatch(row -> row.get("batch_id").equals(before));
    }

    @Test
    void anotherTextToTheSameFileIsAnotherJob() {
        assertThat(send(new Run(dir.resolve("out")), "Bye ${name}")).isEqualTo(ExitCode.ALL_DELIVERED);

        assertThat(sinch.messages()).hasSize(4);
    }

    @Test
    void anotherContentOfTheFileIsAnotherJob() throws Exception {
        Files.writeString(file, ROWS + "+46701740607,Carl\n");

        assertThat(send(new Run(dir.resolve("out")), "Hi ${name}")).isEqualTo(ExitCode.ALL_DELIVERED);

        assertThat(sinch.messages()).hasSize(5);
    }

    @Test
    void optionsThatMakeAnotherSendOfAFileThatWasSentSendNothing() throws Exception {
        Files.writeString(file, "to\n+46701740605\n070-174 06 06\n");
        send(new Run(dir.resolve("out")), "Hi");
        Files.delete(dir.resolve("out/summary.json"));
        Run second = new Run(dir.resolve("out"));

        assertThat(send(second, "Hi", "--country", "SE")).isEqualTo(ExitCode.NOT_FINISHED);

        assertThat(sinch.messages()).hasSize(3);
        assertThat(second.out()).contains("was used before with another content of segment 0");
        assertThat(second.rows("result.csv")).noneMatch(row -> row.get("status").equals("Not sent"));
    }

    private ExitCode send(Run run, String text, String... more) {
        String[] options = {
                "--simulator-url", sinch.baseUrl(), "--text", text, "--rate", "1000", "--timeout", "60s",
                file.toString() };
        String[] all = new String[more.length + options.length];
        System.arraycopy(more, 0, all, 0, more.length);
        System.arraycopy(options, 0, all, more.length, options.length);
        return run.with(all);
    }
}
