/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.batch.Recipients;
import io.github.camelsinch.sms.simulator.batch.Ulids;
import io.github.camelsinch.sms.simulator.error.Refusal;

/**
 * Reads lists of recipients.
 */
final class RecipientReader {

    private static final int MAX_RECIPIENTS = 1000;

    private RecipientReader() {
    }

    /** Numbers and group ids, 1..1000. Duplicates stay: what Sinch does with them is not documented. */
    static Recipients recipients(List<String> to) {
        if (to.isEmpty()) {
            throw Refusal.constraint("The parameter 'to' is required and must have at least one element.");
        }
        if (to.size() > MAX_RECIPIENTS) {
            throw Refusal.constraint("The size of parameter 'to' must be at most " + MAX_RECIPIENTS + ".");
        }
        Recipients.Builder recipients = new Recipients.Builder(to.size());
        for (int i = 0; i < to.size(); i++) {
            String entry = to.get(i);
            long number = Msisdn.pack(entry);
            if (number != Msisdn.INVALID) {
                recipients.addNumber(number);
            } else if (Ulids.isUlid(entry)) {
                recipients.addGroup(entry);
            } else {
                throw Refusal.invalidField("to[" + i + "]", entry, "a valid MSISDN or group ID");
            }
        }
        return recipients.build();
    }

    /** A recipient as the API would write it, so that two spellings of one number are the same. */
    static String canonical(String field, String entry) {
        long number = Msisdn.pack(entry);
        if (number != Msisdn.INVALID) {
            return Msisdn.digits(number);
        }
        if (Ulids.isUlid(entry)) {
            return entry;
        }
        throw Refusal.invalidField(field, entry, "a valid MSISDN or group ID");
    }

    /** Numbers only; packed, each once, in order. */
    static Set<Long> numbers(Fields fields, String name) {
        Set<Long> numbers = new LinkedHashSet<>();
        List<String> texts = fields.texts(name);
        for (int i = 0; i < texts.size(); i++) {
            long number = Msisdn.pack(texts.get(i));
            if (number == Msisdn.INVALID) {
                throw Refusal.invalidField(name + "[" + i + "]", texts.get(i), "a valid MSISDN");
            }
            numbers.add(number);
        }
        return numbers;
    }

    /** Group ids, each once, in order. */
    static Set<String> groups(Fields fields, String name) {
        Set<String> groups = new LinkedHashSet<>(fields.texts(name));
        groups.forEach(group -> checkGroup(name, group));
        return groups;
    }

    static String checkGroup(String name, String group) {
        if (group != null && !Ulids.isUlid(group)) {
            throw Refusal.invalidField(name, group, "a valid group ID");
        }
        return group;
    }
}
