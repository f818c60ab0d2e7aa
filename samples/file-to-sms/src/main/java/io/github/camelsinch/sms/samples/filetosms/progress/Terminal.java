/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.progress;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What can be known about the terminal without a library.
 *
 * @param watched whether a person may be looking at it
 * @param columns its width, 80 where unknown
 * @param charset its character set, UTF-8 for a pipe or file
 */
public record Terminal(boolean watched, int columns, Charset charset) {

    private static final int USUAL_COLUMNS = 80;

    /**
     * Looks at the terminal of this process.
     *
     * @param  environment the environment variables
     * @return             what was found
     */
    public static Terminal detect(Map<String, String> environment) {
        if (System.console() == null) {
            return new Terminal(false, USUAL_COLUMNS, StandardCharsets.UTF_8);
        }
        int columns = parseColumns(environment.get("COLUMNS"));
        return new Terminal(watched(environment), columns > 0 ? columns : sttyColumns(), System.console().charset());
    }

    /**
     * @return what parts the facts of a line: a middle dot where the character set has one
     */
    public String separator() {
        return charset.newEncoder().canEncode('·') ? " · " : " | ";
    }

    /**
     * A dumb terminal does not go back in its line; a continuous-integration job may have a terminal that nobody sees.
     */
    static boolean watched(Map<String, String> environment) {
        String ci = environment.getOrDefault("CI", "");
        return !"dumb".equals(environment.get("TERM")) && (ci.isEmpty() || ci.equals("false"));
    }

    static int parseColumns(String text) {
        try {
            return text == null ? 0 : Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Shells rarely export COLUMNS; stty asks the terminal. */
    private static int sttyColumns() {
        try {
            Process stty = new ProcessBuilder("sh", "-c", "stty size </dev/tty").redirectErrorStream(true).start();
            if (!stty.waitFor(1, TimeUnit.SECONDS)) {
                stty.destroy();
                return USUAL_COLUMNS;
            }
            String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip().split(" ");
            int columns = size.length == 2 ? parseColumns(size[1]) : 0;
            return columns > 0 ? columns : USUAL_COLUMNS;
        } catch (IOException e) {
            // no sh or stty, as on Windows
            return USUAL_COLUMNS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_COLUMNS;
        }
    }
}
