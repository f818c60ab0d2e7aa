/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line. There is no option for a token: a command line can be seen by every user of the machine.
 */
@Command(name = "delivery-reports", sortOptions = false, usageHelpAutoWidth = true,
         description = "Sends some hundred messages, polls their delivery reports into a database and sums them up. Without"
                       + " --live nothing leaves this machine: the Sinch API is simulated.",
         footer = {
                 "", "Exit codes: 0 every message has a final report, 2 not finished, 64 bad option, 69 no server,",
                 "70 something broke, 74 folder not to be used.",
                 "With --live SINCH_SERVICE_PLAN_ID and SINCH_TOKEN come from the environment." })
class Options {

    private static final List<String> SECRETS = List.of("--token", "--service-plan-id", "--plan");
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    @Option(names = "--count", paramLabel = "N", description = "how many messages to invented numbers, 1 to 1000; default 300")
    Integer count;

    @Option(names = "--numbers", paramLabel = "FILE",
            description = "send to these numbers, one a line with country code; needed with --live")
    Path numbers;

    @Option(names = "--from", paramLabel = "SENDER", description = "whom the texts come from; simulated: Parcels")
    String from;

    @Option(names = "--rate", paramLabel = "N", description = "messages a second that the plan allows; default 100")
    int rate = 100;

    @Option(names = "--data", paramLabel = "DIR", description = "folder for the database; default delivery-reports-data")
    Path data = Path.of("delivery-reports-data");

    @Option(names = "--whole-numbers", description = "store phone numbers whole; without it masked")
    boolean wholeNumbers;

    @Option(names = "--timeout", paramLabel = "TIME", converter = Time.class,
            description = "give up after this time, such as 90s or 10m; default 5m")
    Duration timeout = Duration.ofMinutes(5);

    @Option(names = "--url", paramLabel = "URL",
            description = "a simulator that runs already, as http://127.0.0.1:PORT; with --live https://, such as"
                          + " https://eu.sms.api.sinch.com")
    URI url;

    @Option(names = "--live", description = "really send, through Sinch, for money")
    boolean live;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "show this and exit")
    boolean help;

    /**
     * Before anything else, since the parser repeats words that it does not know.
     *
     * @throws UsageException if there is a secret on the command line
     */
    static void refuseSecrets(String... args) {
        for (String arg : args) {
            String name = arg.split("=", 2)[0];
            if (SECRETS.contains(name)) {
                throw new UsageException(
                        name + " is no option: other users of this machine would see it. Use --live with"
                                         + " SINCH_SERVICE_PLAN_ID and SINCH_TOKEN in the environment");
            }
        }
    }

    /**
     * Holds the options against each other.
     *
     * @throws UsageException with the option and the rule
     */
    void check() {
        if (count != null && (count < 1 || count > InventedNumbers.MAX)) {
            throw new UsageException("--count " + count + ": must be from 1 to " + InventedNumbers.MAX);
        }
        if (count != null && numbers != null) {
            throw new UsageException("--count is for invented numbers, --numbers for yours: give one");
        }
        if (rate < 1) {
            throw new UsageException("--rate " + rate + ": must be above zero");
        }
        if (live) {
            checkLive();
        } else if (url != null && !("http".equals(url.getScheme()) && LOOPBACK.contains(String.valueOf(url.getHost())))) {
            throw new UsageException(
                    "--url " + url + ": must be http on 127.0.0.1, localhost or [::1]; a real server needs --live");
        }
    }

    private void checkLive() {
        if (url == null || !"https".equals(url.getScheme()) || url.getHost() == null) {
            throw new UsageException("--live needs --url https://host, for the token goes there");
        }
        if (numbers == null) {
            throw new UsageException("--live needs --numbers: invented numbers are not to be texted");
        }
    }

    /** Reads 90s, 10m, 2h. */
    static final class Time implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            try {
                Duration time = Duration.parse("PT" + text);
                if (!time.isZero() && !time.isNegative()) {
                    return time;
                }
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is not a time such as 90s, 10m or 2h");
            }
            throw new TypeConversionException("'" + text + "' must be above zero");
        }
    }
}
