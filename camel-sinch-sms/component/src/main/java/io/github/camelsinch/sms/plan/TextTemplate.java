/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text and its placeholders <code>${key}</code> (Sinch SMS API, parameterised messages). Immutable.
 * <p>
 * The text is {@code literal(0) ${key(slot(0))} literal(1) ${key(slot(1))} … literal(n)}.
 */
final class TextTemplate {

    /** The longest key that Sinch takes. */
    static final int MAX_KEY_LENGTH = 16;

    private static final String OPENING = "${";

    private final String text;
    private final List<String> literals;
    private final List<String> keys;
    private final int[] slots;

    /**
     * @param  name                  the option or field that holds the text
     * @param  text                  the text
     * @throws InvalidInputException if a <code>${</code> begins no placeholder
     */
    TextTemplate(String name, String text) {
        this.text = text;
        if (!text.contains(OPENING)) {
            literals = List.of(text);
            keys = List.of();
            slots = new int[0];
            return;
        }
        literals = new ArrayList<>();
        Map<String, Integer> slotOfKey = new LinkedHashMap<>();
        List<Integer> slotsInOrder = new ArrayList<>();
        int done = 0;
        for (int open = text.indexOf(OPENING); open >= 0; open = text.indexOf(OPENING, done)) {
            int close = text.indexOf('}', open);
            String key = close < 0 ? "" : text.substring(open + OPENING.length(), close);
            if (!isKey(key)) {
                throw InvalidInputException.ofHidden(name,
                        "has a '${' at character " + (open + 1) + " that is no placeholder: a key"
                                                           + " is 1 to " + MAX_KEY_LENGTH + " letters, digits, '.', '-' or '_',"
                                                           + " then '}'");
            }
            literals.add(text.substring(done, open));
            slotOfKey.putIfAbsent(key, slotOfKey.size());
            slotsInOrder.add(slotOfKey.get(key));
            done = close + 1;
        }
        literals.add(text.substring(done));
        keys = List.copyOf(slotOfKey.keySet());
        slots = slotsInOrder.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether Sinch takes it as the name of a parameter. */
    static boolean isKey(String key) {
        if (key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean isAllowed = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-'
                    || c == '_';
            if (!isAllowed) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return text;
    }

    boolean isPlain() {
        return slots.length == 0;
    }

    /** The different keys, in the order of the text. */
    List<String> keys() {
        return keys;
    }

    int placeholders() {
        return slots.length;
    }

    String literal(int index) {
        return literals.get(index);
    }

    /** Which of {@link #keys()} the placeholder asks for. */
    int slot(int placeholder) {
        return slots[placeholder];
    }

    /** The placeholder as it is written. */
    String written(int placeholder) {
        return OPENING + keys.get(slot(placeholder)) + "}";
    }

    /** Puts the text with its values, one for each of {@link #keys()}, in place of what the buffer holds. */
    void expand(String[] values, ExpandedText out) {
        out.clear();
        for (int i = 0; i < slots.length; i++) {
            out.append(literals.get(i));
            out.append(values[slots[i]]);
        }
        out.append(literals.get(slots.length));
    }
}
