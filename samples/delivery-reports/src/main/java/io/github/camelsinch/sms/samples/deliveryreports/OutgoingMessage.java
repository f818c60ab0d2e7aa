/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.SinchSmsConstants;

/**
 * A message of the business.
 *
 * @param id        the order it is about; the same in the next run, so that it serves as send key
 * @param reference what it is for, as the report shall say
 * @param msisdn    to whom
 */
record OutgoingMessage(String id, String reference, String msisdn) {

    private static final int DEFAULT_COUNT = 300;
    private static final List<String> REFERENCES = List.of("invoice", "parcel", "reminder");

    /**
     * @throws UsageException if the file of numbers cannot be read, or there is none in it
     */
    static List<OutgoingMessage> of(Options options) {
        List<String> numbers;
        if (options.numbers == null) {
            numbers = InventedNumbers.stream().limit(options.count == null ? DEFAULT_COUNT : options.count).toList();
        } else {
            numbers = read(options.numbers);
        }
        if (numbers.isEmpty()) {
            throw new UsageException("--numbers " + options.numbers + ": there is no number in it");
        }
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> new OutgoingMessage(
                        "order-" + (i + 1), REFERENCES.get(i % REFERENCES.size()), numbers.get(i)))
                .toList();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UsageException("--numbers " + file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    String text() {
        return "Your " + id + ": this is the " + reference + ".";
    }

    Map<String, Object> headers() {
        return Map.of(
                SinchSmsConstants.TO, msisdn, SinchSmsConstants.SEND_KEY, id, SinchSmsConstants.CLIENT_REFERENCE, reference);
    }

    /** Does not show the number. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + id + "]";
    }
}
