/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import io.github.camelsinch.sms.text.ConcatReference;

/**
 * The stored form of {@link CutRules}: a version and {@code name=value}s in a fixed order, with semicolons between.
 */
final class CutText {

    private static final String VERSION = "cut1";
    private static final String SEPARATOR = ";";
    private static final String NOT_PACED = "none";
    private static final int USUAL_LENGTH = 160;

    private CutText() {
    }

    static String write(CutRules rules) {
        Weights weights = rules.weights();
        return new StringBuilder(USUAL_LENGTH).append(VERSION)
                .append(";to=").append(rules.maxRecipientsPerBatch())
                .append(";unit=").append(weights == null ? NOT_PACED : weights.unit().name())
                .append(";group=").append(weights == null ? 0 : weights.groupWeight())
                .append(";weight=").append(rules.maxWeight())
                .append(";once=").append(rules.deduplicate())
                .append(";duplicates=").append(rules.duplicates())
                .append(";bad=").append(rules.onBadRecipient())
                .append(";long=").append(rules.longText())
                .append(";parts=").append(rules.tooManyParts())
                .append(";plain=").append(rules.transliterate())
                .append(";ref=").append(rules.concatReference())
                .append(";bits=").append(rules.concatReferenceSize()).toString();
    }

    static CutRules read(String cut, CutRules rules) {
        List<String> fields = cut == null ? List.of() : Arrays.asList(cut.split(SEPARATOR, -1));
        if (fields.isEmpty() || !fields.get(0).equals(VERSION)) {
            throw refusal(cut, "must begin with " + VERSION + SEPARATOR + ": another version of this library began the send,"
                               + " and only that one can resume it");
        }
        try {
            Iterator<String> rest = fields.subList(1, fields.size()).iterator();
            CutRules read = read(rest, rules.toBuilder());
            if (rest.hasNext()) {
                throw refusal(cut, "must end where " + VERSION + " ends");
            }
            return read;
        } catch (NoSuchElementException e) {
            throw refusal(cut, "must not be cut short");
        } catch (InvalidInputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw refusal(cut, "must hold only what " + VERSION + " knows");
        }
    }

    private static CutRules read(Iterator<String> fields, CutRulesBuilder rules) {
        rules.maxRecipientsPerBatch(Integer.parseInt(value("to", fields)));
        String unit = value("unit", fields);
        long groupWeight = Long.parseLong(value("group", fields));
        long maxWeight = Long.parseLong(value("weight", fields));
        Weights weights = unit.equals(NOT_PACED) ? null : new Weights(PacingUnit.valueOf(unit), groupWeight);
        return rules.paced(weights, maxWeight)
                .deduplicate(bool(value("once", fields)))
                .duplicates(DuplicatePolicy.valueOf(value("duplicates", fields)))
                .onBadRecipient(BadRecipientPolicy.valueOf(value("bad", fields)))
                .longText(LongTextPolicy.valueOf(value("long", fields)))
                .tooManyParts(TooManyPartsPolicy.valueOf(value("parts", fields)))
                .transliterate(bool(value("plain", fields)))
                .concatReference(Integer.parseInt(value("ref", fields)), ConcatReference.valueOf(value("bits", fields)))
                .build();
    }

    private static String value(String name, Iterator<String> fields) {
        String field = fields.next();
        if (!field.startsWith(name + "=")) {
            throw new IllegalArgumentException("No " + name);
        }
        return field.substring(name.length() + 1);
    }

    private static boolean bool(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("No boolean");
        }
        return value.equals("true");
    }

    private static InvalidInputException refusal(String cut, String rule) {
        return InvalidInputException.ofValue("cut", cut, rule);
    }
}
