/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.util.List;
import java.util.Locale;

import io.github.camelsinch.sms.samples.filetosms.progress.Words;

/**
 * The stacked bar of every row of the file, as SVG, and its legend, as a list. Words stand outside the SVG, so that
 * they keep their size on a small screen.
 */
final class OutcomeBar {

    private static final double WIDTH = 1000;
    private static final double GAP = 3;
    /** What is there must be seen, however little it is. */
    private static final double LEAST = 5;

    private record Piece(String style, String label, int count) {
    }

    private final RowCounts rows;
    private final List<Piece> pieces;

    OutcomeBar(RowCounts rows) {
        this.rows = rows;
        this.pieces = List.of(
                new Piece("delivered", "delivered", rows.delivered()),
                new Piece("failed", "failed", rows.failed()),
                new Piece("open", "not finished", rows.notFinished()),
                new Piece("rejected", "rejected", rows.rejected()),
                new Piece("duplicate", "duplicates", rows.duplicates()));
    }

    String svg() {
        List<Piece> seen = pieces.stream().filter(piece -> piece.count() > 0).toList();
        double free = WIDTH - GAP * Math.max(0, seen.size() - 1) - LEAST * seen.size();
        StringBuilder svg = new StringBuilder(
                "<svg class=\"bar\" viewBox=\"0 0 1000 40\" preserveAspectRatio=\"none\" role=\"img\" aria-labelledby=\"bar-title\">\n"
                                              + "<title id=\"bar-title\">" + Html.escape(inWords()) + "</title>\n");
        double x = 0;
        for (Piece piece : seen) {
            double width = LEAST + free * piece.count() / rows.total();
            svg.append(String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%.2f\" y=\"0\" width=\"%.2f\" height=\"40\"/>%n",
                    piece.style(), x, width));
            x += width + GAP;
        }
        return svg.append("</svg>").toString();
    }

    String legend() {
        StringBuilder list = new StringBuilder("<ul class=\"legend\">\n");
        for (Piece piece : pieces) {
            list.append("<li><span class=\"swatch ").append(piece.style()).append("\"></span><span class=\"what\">")
                    .append(piece.label()).append("</span> <strong>").append(Words.count(piece.count()))
                    .append("</strong> <span class=\"share\">").append(Words.percent(piece.count(), rows.total()))
                    .append("</span></li>\n");
        }
        return list.append("</ul>").toString();
    }

    private String inWords() {
        StringBuilder words = new StringBuilder("Of " + Words.count(rows.total(), "row") + ":");
        for (Piece piece : pieces) {
            words.append(' ').append(Words.count(piece.count())).append(' ').append(piece.label()).append(',');
        }
        words.setCharAt(words.length() - 1, '.');
        return words.toString();
    }
}
