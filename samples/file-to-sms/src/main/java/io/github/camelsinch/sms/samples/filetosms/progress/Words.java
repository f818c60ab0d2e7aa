/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.progress;

import java.time.Duration;
import java.util.Locale;

/**
 * How numbers and durations are written for people, the same in every locale.
 */
public final class Words {

    private Words() {
    }

    /**
     * @param  count any count
     * @return       with thousands parted, as in 12,345
     */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /**
     * @param  count    how many
     * @param  singular the word for one
     * @return          such as {@code 1 row} or {@code 2 rows}
     */
    public static String count(long count, String singular) {
        return count(count) + " " + singular + (count == 1 ? "" : "s");
    }

    /**
     * @param  duration up to days
     * @return          as in 0:07, 2:40 or 26:03:09
     */
    public static String clock(Duration duration) {
        long seconds = duration.toMillis() / 1000;
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /**
     * @param  part  a part of {@code whole}
     * @param  whole the whole
     * @return       as in 12.3 %; never 100.0 % or 0.0 % where that is not exact
     */
    public static String percent(long part, long whole) {
        if (whole == 0) {
            return "0.0 %";
        }
        double percent = part * 100.0 / whole;
        if (part < whole) {
            percent = Math.min(percent, 99.9);
        }
        if (part > 0) {
            percent = Math.max(percent, 0.1);
        }
        return String.format(Locale.ROOT, "%.1f %%", percent);
    }
}
