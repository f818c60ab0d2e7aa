/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.cli;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import io.github.camelsinch.sms.samples.filetosms.progress.ProgressMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command line as it was typed; {@link SettingsReader} makes {@link Settings} of it. There is no option for a
 * token: a command line can be seen by every user of the machine.
 */
@Command(name = "file-to-sms", sortOptions = false, usageHelpAutoWidth = true,
         description = "Sends each row of a CSV file a text and writes down what became of it. Without --live nothing leaves"
                       + " this machine: the Sinch API is simulated.",
         footer = {
                 "", "Exit codes: 0 all delivered, 1 some failed, 2 not finished, 64 bad option, 65 bad file, 69 server not"
                     + " reachable, 70 mistake in the program, 74 a file cannot be read or written, or the ledger is in use.",
                 "With --live the service plan and its token come from the environment variables SINCH_SERVICE_PLAN_ID and"
                                                                                                                               + " SINCH_TOKEN." })
final class Options {

    @Parameters(arity = "0..1", paramLabel = "FILE",
                description = "CSV with a header row; without it a shipped file of 10,000 invented customers")
    Path file;

    @Option(names = "--text", paramLabel = "TEXT",
            description = "the text, with columns as in 'Hi $${name}'; needed with a FILE")
    String text;

    @Option(names = "--from", paramLabel = "SENDER", description = "whom the text comes from; simulated: Parcels")
    String from;

    @Option(names = "--number-column", paramLabel = "NAME",
            description = "the column with the number; else the one called to, msisdn, phone or mobile")
    String numberColumn;

    @Option(names = "--country", paramLabel = "CC",
            description = "two letters, such as SE: whose numbers have no country code; the shipped file: US")
    String country;

    @Option(names = "--charset", paramLabel = "NAME", description = "character set of the file; default UTF-8")
    Charset charset = StandardCharsets.UTF_8;

    @Option(names = "--max-parts", paramLabel = "N", description = "reject rows whose text needs more parts; default 10")
    int maxParts = 10;

    @Option(names = "--rate", paramLabel = "N",
            description = "messages a second that the plan allows; simulated: 500; needed with --live")
    Integer rate;

    @Option(names = "--check", description = "look at the file only: rejects, duplicates, parts, time. Nothing is sent")
    boolean check;

    @Option(names = "--out", paramLabel = "DIR", description = "folder for the results; default file-to-sms-result")
    Path out = Path.of("file-to-sms-result");

    @Option(names = "--ledger", paramLabel = "DIR",
            description = "folder that remembers what was sent, for one run at a time; default ledger in the folder of --out")
    Path ledger;

    @Option(names = "--again",
            description = "send a file anew that was sent before; else a second run sends nothing twice")
    boolean again;

    @Option(names = "--progress", paramLabel = "MODE",
            description = "auto, bar, plain or none; auto is a bar on a terminal, else lines")
    ProgressMode progress = ProgressMode.AUTO;

    @Option(names = "--timeout", paramLabel = "TIME",
            description = "give up after this time, such as 90s, 10m or 2h; default: twice the predicted time and 10m")
    Duration timeout;

    @Option(names = "--failures", paramLabel = "PERCENT",
            description = "how many texts the simulator does not deliver; default 0")
    Double failures;

    @Option(names = "--simulator-url", paramLabel = "URL",
            description = "use a simulator that runs already, as http://127.0.0.1:PORT")
    URI simulatorUrl;

    @Option(names = "--live", description = "really send, through Sinch, for money")
    boolean live;

    @Option(names = "--region", paramLabel = "REGION", description = "with --live: us, eu, au, br or ca")
    String region;

    @Option(names = "--base-url", paramLabel = "URL", description = "with --live: instead of the region's")
    URI baseUrl;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "show this and exit")
    boolean help;
}
