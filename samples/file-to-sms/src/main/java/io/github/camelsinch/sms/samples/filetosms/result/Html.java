/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with holes, and what makes foreign text safe to put in them.
 */
final class Html {

    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-zA-Z0-9]+)}}");

    private Html() {
    }

    /**
     * Fills the holes of a page.
     *
     * @param  resource              a page with holes such as <code>{{title}}</code>, next to this class's root
     * @param  fragments             what goes in, already escaped
     * @return                       the page
     * @throws IOException           when the page cannot be read
     * @throws IllegalStateException when a hole has no fragment
     */
    static String fill(String resource, Map<String, String> fragments) throws IOException {
        String page;
        try (InputStream in = Html.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is not on the class path");
            }
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return HOLE.matcher(page).replaceAll(hole -> {
            String fragment = fragments.get(hole.group(1));
            if (fragment == null) {
                throw new IllegalStateException("nothing to put into " + hole.group());
            }
            return Matcher.quoteReplacement(fragment);
        });
    }

    /** Text as it may stand in an element or a quoted attribute. Characters that no XML can hold become U+FFFD. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
    }
}
