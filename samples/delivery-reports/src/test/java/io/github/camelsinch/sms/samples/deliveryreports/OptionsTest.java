/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OptionsTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --count 0                                               | --count 0: must be from 1 to 1000
            --count 1001                                            | --count 1001: must be from 1 to 1000
            --count 3 --numbers n.txt                               | give one
            --rate 0                                                | --rate 0: must be above zero
            --numbers no-such-file.txt                              | cannot be read (NoSuchFileException)
            --timeout soon                                          | 'soon' is not a time such as 90s, 10m or 2h
            --timeout 0s                                            | '0s' must be above zero
            --url https://eu.sms.api.sinch.com                      | a real server needs --live
            --url http://example.com                                | a real server needs --live
            --live                                                  | --live needs --url https://host
            --live --url http://127.0.0.1:1 --numbers n.txt         | --live needs --url https://host
            --live --url https://eu.sms.api.sinch.com               | --live needs --numbers
            --token secret                                          | --token is no option: other users
            """)
    void aWrongOptionIsOneLineAndNothingIsSent(String words, String expected) {
        Run run = new Run(dir);

        assertThat(run.with(words.split(" "))).isEqualTo(DeliveryReports.USAGE);

        assertThat(run.err()).startsWith("delivery-reports: ").contains(expected).doesNotContain("secret").hasLineCount(1);
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void liveNeedsTheAccountInTheEnvironment() throws Exception {
        Path numbers = Files.writeString(dir.resolve("n.txt"), "+12015550100\n");
        Run run = new Run(dir.resolve("data"));

        assertThat(run.with("--live", "--url", "https://eu.sms.api.sinch.com", "--numbers", numbers.toString()))
                .isEqualTo(DeliveryReports.USAGE);

        assertThat(run.err()).contains("--live needs the environment variable SINCH_SERVICE_PLAN_ID");
    }

    @Test
    void aFileWithoutNumbersIsRefused() throws Exception {
        Path numbers = Files.writeString(dir.resolve("n.txt"), "\n \n");
        Run run = new Run(dir.resolve("data"));

        assertThat(run.with("--numbers", numbers.toString())).isEqualTo(DeliveryReports.USAGE);

        assertThat(run.err()).contains("there is no number in it");
    }

    @Test
    void aFolderThatCannotBeMadeIsOneLine() throws Exception {
        Path file = Files.writeString(dir.resolve("a-file"), "");
        Run run = new Run(file.resolve("data"));

        assertThat(run.with("--count", "1")).isEqualTo(DeliveryReports.CANNOT_WRITE);

        assertThat(run.err()).startsWith("delivery-reports: cannot read or write ").hasLineCount(1);
    }

    @Test
    void theNumbersOfAFileAreTexted() throws Exception {
        Path numbers = Files.writeString(dir.resolve("n.txt"), "+12015550100\n\n +12015550101 \n");
        Run run = new Run(dir.resolve("data"));

        assertThat(run.with("--numbers", numbers.toString())).isZero();

        assertThat(run.out()).contains("2 of 2 messages have a final report");
    }
}
