/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;

import io.github.camelsinch.sms.samples.filetosms.check.NumberReader;
import io.github.camelsinch.sms.samples.filetosms.check.TextTemplate;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvSource;
import io.github.camelsinch.sms.samples.filetosms.server.ServerChoice;

/**
 * Checks the options against each other and fills in what was left out.
 */
final class SettingsReader {

    static final String SHIPPED_FILE = "customers.csv";
    static final String SHIPPED_TEXT = "Hi ${name}, your parcel ${parcel} is waiting at ${shop}.";

    private static final String SHIPPED_COUNTRY = "US";
    private static final String SIMULATED_SENDER = "Parcels";
    private static final int SIMULATED_RATE = 500;
    private static final int MAX_RATE = 100_000;
    private static final int MAX_PARTS = 255;

    private final Options options;
    private final ServerReader servers;

    SettingsReader(Options options, Map<String, String> environment) {
        this.options = options;
        this.servers = new ServerReader(options, environment);
    }

    Settings read() throws UsageException {
        ServerChoice server = servers.read();
        boolean live = server instanceof ServerChoice.Live;
        CsvSource source = source();
        if (live && isShipped(source)) {
            throw new UsageException("--live needs a FILE of your own: the shipped customers are invented");
        }
        return new Settings(
                source, options.charset, options.numberColumn, numbers(), text(),
                options.from == null && !live ? SIMULATED_SENDER : options.from,
                between("--max-parts", options.maxParts, MAX_PARTS), rate(live), options.check, options.out,
                options.ledger == null ? options.out.resolve("ledger") : options.ledger, options.again,
                options.progress, options.timeout, server);
    }

    private CsvSource source() throws UsageException {
        if (options.file == null) {
            return CsvSource.ofResource(SHIPPED_FILE);
        }
        // a pipe cannot be read twice, and it is: once to check, once to send
        if (!Files.isRegularFile(options.file) || !Files.isReadable(options.file)) {
            throw new UsageException(options.file + ": no such file, or not a readable one");
        }
        return CsvSource.of(options.file);
    }

    private boolean isShipped(CsvSource source) throws UsageException {
        if (options.file == null) {
            return true;
        }
        try (InputStream shipped = CsvSource.ofResource(SHIPPED_FILE).open(); InputStream own = source.open()) {
            byte[] bytes = shipped.readAllBytes();
            return Arrays.equals(bytes, own.readNBytes(bytes.length));
        } catch (IOException e) {
            throw new UsageException(options.file + " cannot be read: " + e.getMessage());
        }
    }

    private NumberReader numbers() throws UsageException {
        try {
            return new NumberReader(options.country == null && options.file == null ? SHIPPED_COUNTRY : options.country);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private TextTemplate text() throws UsageException {
        if (options.text == null && options.file != null) {
            throw new UsageException("--text is missing: what shall be sent to the rows of " + options.file + "?");
        }
        try {
            return new TextTemplate(options.text == null ? SHIPPED_TEXT : options.text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private int rate(boolean live) throws UsageException {
        if (options.rate == null && live) {
            throw new UsageException("--rate is missing: how many messages a second does your plan allow?");
        }
        return options.rate == null ? SIMULATED_RATE : between("--rate", options.rate, MAX_RATE);
    }

    private static int between(String option, int value, int most) throws UsageException {
        if (value < 1 || value > most) {
            throw new UsageException(option + " " + value + ": must be from 1 to " + most);
        }
        return value;
    }
}
