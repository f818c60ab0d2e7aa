/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tables for a browser: one page that loads nothing and holds no phone number.
 */
final class SummaryPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width"/>
            <title>Delivery reports</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 44rem; padding: 0 1rem }
            table { border-collapse: collapse; width: 100% }
            th, td { border-bottom: 1px solid #8886; padding: .3rem .6rem; text-align: left }
            .n { text-align: right; font-variant-numeric: tabular-nums }
            </style>
            </head>
            <body>
            """;

    private SummaryPage() {
    }

    static String of(String title, List<Table> tables) {
        return HEAD + "<h1>" + escape(title) + "</h1>\n" + tables.stream().map(SummaryPage::table).collect(Collectors.joining())
               + "</body>\n</html>\n";
    }

    private static String table(Table table) {
        return "<h2>" + escape(table.title()) + "</h2>\n<table>\n" + row(table, "th", table.columns())
               + table.rows().stream().map(row -> row(table, "td", row)).collect(Collectors.joining()) + "</table>\n";
    }

    private static String row(Table table, String tag, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(
                        i -> "<" + tag + (table.isNumeric(i) ? " class=\"n\">" : ">") + escape(cells.get(i)) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
