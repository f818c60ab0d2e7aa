/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;

import io.github.camelsinch.sms.samples.filetosms.check.NumberReader;
import io.github.camelsinch.sms.samples.filetosms.check.TextTemplate;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvSource;
import io.github.camelsinch.sms.samples.filetosms.progress.ProgressMode;
import io.github.camelsinch.sms.samples.filetosms.server.ServerChoice;

/**
 * What one run shall do; every value is checked.
 *
 * @param source       the file
 * @param charset      its character set
 * @param numberColumn the column of the number, or {@code null} for a known name
 * @param numbers      reads the numbers
 * @param text         the text
 * @param from         the sender, or {@code null} for the plan's default
 * @param maxParts     the most parts of a text
 * @param rate         messages a second
 * @param check        whether to look at the file only
 * @param out          the folder of the results
 * @param ledger       the folder that remembers what was sent
 * @param again        whether to send anew what was sent
 * @param progress     how to show progress
 * @param timeout      when to give up, or {@code null} for a time that fits the file
 * @param server       who takes the messages
 */
public record Settings(
        CsvSource source, Charset charset, String numberColumn, NumberReader numbers, TextTemplate text, String from,
        int maxParts, int rate, boolean check, Path out, Path ledger, boolean again, ProgressMode progress, Duration timeout,
        ServerChoice server) {
}
