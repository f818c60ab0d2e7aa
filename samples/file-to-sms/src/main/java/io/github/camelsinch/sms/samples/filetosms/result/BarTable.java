/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.util.List;
import java.util.Locale;

import io.github.camelsinch.sms.samples.filetosms.progress.Words;

/**
 * A table of reasons with a small bar in each row.
 */
final class BarTable {

    /**
     * @param name   what is counted
     * @param detail more about it, may be empty
     * @param count  how often
     */
    record Row(String name, String detail, int count) {
    }

    private BarTable() {
    }

    static String html(String unit, String style, List<Row> rows) {
        int most = rows.stream().mapToInt(Row::count).max().orElse(1);
        StringBuilder table = new StringBuilder("<table class=\"bars\"><thead><tr><th scope=\"col\">Reason</th>")
                .append("<th scope=\"col\" class=\"n\">").append(unit).append("</th></tr></thead><tbody>\n");
        for (Row row : rows) {
            table.append("<tr><th scope=\"row\">").append(Html.escape(row.name()));
            if (!row.detail().isEmpty()) {
                table.append(" <span class=\"detail\">").append(Html.escape(row.detail())).append("</span>");
            }
            table.append(String.format(Locale.ROOT,
                    "<svg class=\"mini\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                                                    + "<rect class=\"%s\" width=\"%.1f\" height=\"1\"/></svg>",
                    style, 100.0 * row.count() / most));
            table.append("</th><td class=\"n\">").append(Words.count(row.count())).append("</td></tr>\n");
        }
        return table.append("</tbody></table>").toString();
    }
}
