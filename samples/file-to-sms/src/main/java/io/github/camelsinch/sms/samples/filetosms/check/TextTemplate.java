/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of the messages, with placeholders such as <code>${name}</code> that Sinch fills for each recipient.
 *
 * <p>
 * Keys have 1 to 16 letters, digits, dots, dashes and underscores, the text up to 2000 characters (Sinch SMS API,
 * "Parameterization" and "Batches").
 */
public final class TextTemplate {

    /** The longest text that Sinch takes, in characters. */
    public static final int MAX_TEXT_CHARS = 2000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)(\\}?)");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,16}");

    private final String text;
    private final List<String> keys;

    /**
     * @param  text                     the text with its placeholders
     * @throws IllegalArgumentException when it is empty, too long, or a placeholder breaks Sinch's rule
     */
    public TextTemplate(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("--text is empty");
        }
        if (text.length() > MAX_TEXT_CHARS) {
            throw new IllegalArgumentException(
                    "--text has " + text.length() + " characters; Sinch takes " + MAX_TEXT_CHARS);
        }
        this.text = text;
        List<String> found = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            String key = matcher.group(1);
            if (matcher.group(2).isEmpty() || !KEY.matcher(key).matches()) {
                throw new IllegalArgumentException(
                        "--text: the placeholder at character " + (matcher.start() + 1)
                                                   + " is not ${key} with 1 to 16 letters, digits, '.', '-' or '_'");
            }
            if (!found.contains(key)) {
                found.add(key);
            }
        }
        this.keys = List.copyOf(found);
    }

    /**
     * @return the text as it was given
     */
    public String text() {
        return text;
    }

    /**
     * @return each key once, in the order in which the text first names it
     */
    public List<String> keys() {
        return keys;
    }

    /**
     * @param  values gives the value of the key at an index of {@link #keys()}
     * @return        what one recipient reads
     */
    public String expand(IntFunction<String> values) {
        if (keys.isEmpty()) {
            return text;
        }
        return PLACEHOLDER.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.apply(keys.indexOf(match.group(1)))));
    }
}
