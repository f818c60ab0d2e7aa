/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.time.Duration;
import java.util.Locale;

import io.github.camelsinch.sms.samples.filetosms.progress.Words;

/**
 * The line of rows settled a second with the plan's rate above it, as SVG. Axis labels stand outside the SVG, so that
 * they keep their size on a small screen.
 */
final class RateChart {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 240;

    private final Timeline timeline;
    private final int limit;
    private final double top;

    RateChart(Timeline timeline, int limit) {
        this.timeline = timeline;
        this.limit = limit;
        this.top = niceAbove(Math.max(limit, timeline.peakPerSecond()));
    }

    /** The highest value of the vertical axis. */
    double top() {
        return top;
    }

    /** The time at the right end of the horizontal axis. */
    Duration end() {
        return timeline.slice().multipliedBy(timeline.settled().length);
    }

    String svg() {
        String line = line();
        StringBuilder svg = new StringBuilder();
        svg.append("<svg class=\"rate\" viewBox=\"0 0 960 240\" preserveAspectRatio=\"none\" role=\"img\""
                   + " aria-labelledby=\"rate-title\">\n");
        svg.append("<title id=\"rate-title\">").append(inWords()).append("</title>\n");
        for (int quarter = 1; quarter < 4; quarter++) {
            svg.append(horizontal("grid", HEIGHT * quarter / 4));
        }
        svg.append("<path class=\"area\" d=\"").append(line)
                .append(String.format(Locale.ROOT, " L%.1f,%.1f L0,%.1f Z\"/>%n", WIDTH, HEIGHT, HEIGHT));
        svg.append("<path class=\"line\" d=\"").append(line).append("\"/>\n");
        svg.append(horizontal("limit", y(limit)));
        return svg.append("</svg>").toString();
    }

    /** A table with the same numbers, for those who do not see the line. */
    String table() {
        StringBuilder table = new StringBuilder(
                "<table><caption class=\"hidden\">Rows settled a second</caption>"
                                                + "<thead><tr><th scope=\"col\">from</th><th scope=\"col\" class=\"n\">rows</th>"
                                                + "<th scope=\"col\" class=\"n\">a second</th></tr></thead><tbody>\n");
        for (int i = 0; i < timeline.settled().length; i++) {
            table.append("<tr><td>").append(time(timeline.slice().multipliedBy(i))).append("</td><td class=\"n\">")
                    .append(Words.count(timeline.settled()[i])).append("</td><td class=\"n\">")
                    .append(Words.count(Math.round(timeline.perSecond(i)))).append("</td></tr>\n");
        }
        return table.append("</tbody></table>").toString();
    }

    private String line() {
        int slices = timeline.settled().length;
        double width = WIDTH / slices;
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "M0,%.1f", y(timeline.perSecond(0))));
        for (int i = 0; i < slices; i++) {
            path.append(String.format(Locale.ROOT, " L%.1f,%.1f", (i + 0.5) * width, y(timeline.perSecond(i))));
        }
        return path.append(String.format(Locale.ROOT, " L%.1f,%.1f", WIDTH, y(timeline.perSecond(slices - 1)))).toString();
    }

    private double y(double perSecond) {
        return HEIGHT * (1 - perSecond / top);
    }

    private static String horizontal(String style, double y) {
        return String.format(Locale.ROOT, "<line class=\"%s\" x1=\"0\" x2=\"960\" y1=\"%.1f\" y2=\"%.1f\"/>%n", style, y, y);
    }

    private String inWords() {
        return "Rows settled a second over " + Words.clock(end()) + "; the highest of a slice is "
               + Words.count(Math.round(timeline.peakPerSecond())) + ", the plan allows " + Words.count(limit) + ".";
    }

    static String time(Duration sinceStart) {
        long tenths = sinceStart.toMillis() % 1000 / 100;
        return Words.clock(sinceStart) + (tenths == 0 ? "" : "." + tenths);
    }

    /** The lowest round number that leaves room above; halves and quarters of it are round too. */
    static double niceAbove(double value) {
        double least = Math.max(4, value * 1.08);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] { 1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8 }) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
