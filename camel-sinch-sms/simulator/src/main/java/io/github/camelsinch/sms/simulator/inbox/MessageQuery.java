/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;

/**
 * A search over messages: words, all of which must match. {@code to:4670} and {@code from:Acme} match the beginning,
 * {@code state:delivered}, {@code code:402} and {@code batch:01J...} the whole, {@code ref:order-1} the beginning; a
 * word without a field is looked for in text, number, sender, batch and reference. Double quotes keep spaces together,
 * a minus in front negates, upper and lower case are the same. {@link #toString()} does not show the words.
 *
 * @param words the search, as it was written
 */
public record MessageQuery(List<Word> words) {

    private static final Pattern WORD = Pattern.compile("(-?)(?:(\\w+):)?(?:\"([^\"]*)\"?|(\\S+))");

    /** Keeps a copy. */
    public MessageQuery {
        words = List.copyOf(words);
    }

    /**
     * Reads a search.
     *
     * @param  search as typed; something that is no known field is a word like any other
     * @return        the search; an empty one finds everything
     */
    public static MessageQuery parse(String search) {
        List<Word> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(search); word.find();) {
            String value = word.group(3) == null ? word.group(4) : word.group(3);
            Field field = word.group(2) == null ? Field.ANY : Field.named(word.group(2));
            if (field == null) {
                field = Field.ANY;
                value = word.group(2) + ":" + value;
            }
            if (!value.isEmpty()) {
                words.add(new Word(field, !word.group(1).isEmpty(), value));
            }
        }
        return new MessageQuery(words);
    }

    /**
     * Whether a message is among those looked for.
     *
     * @param  message a message
     * @return         whether every word matches
     */
    public boolean finds(SimulatedMessage message) {
        for (Word word : words) {
            if (word.field.matches(message, word.value) == word.negated) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "MessageQuery[" + words.size() + " words]";
    }

    /**
     * One condition.
     *
     * @param field   where to look
     * @param negated whether it must not match
     * @param value   what to look for
     */
    public record Word(Field field, boolean negated, String value) {

        @Override
        public String toString() {
            return "Word[" + field + ", negated=" + negated + "]";
        }
    }
}
