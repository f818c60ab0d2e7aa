/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Asks the database how things stand. Every message counts once, by its newest report.
 */
final class Summary {

    private static final String BY_STATUS = """
            SELECT outcome, code, code_class, COUNT(*) FROM outcomes
            GROUP BY outcome, code, code_class ORDER BY COUNT(*) DESC, outcome, code""";
    private static final String BY_REFERENCE = """
            SELECT reference, COUNT(*), COUNT(*) FILTER (WHERE status = 'Delivered'),
                   COUNT(*) FILTER (WHERE status <> 'Delivered'), COUNT(*) FILTER (WHERE status IS NULL)
            FROM outcomes GROUP BY reference ORDER BY reference""";
    private static final String FAILURES = """
            SELECT code_class, COUNT(*) FROM outcomes WHERE status <> 'Delivered'
            GROUP BY code_class ORDER BY code_class""";
    private static final String TIMES = """
            SELECT MIN(millis), PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY millis),
                   PERCENTILE_DISC(0.95) WITHIN GROUP (ORDER BY millis), MAX(millis)
            FROM outcomes WHERE status = 'Delivered' HAVING COUNT(*) > 0""";

    private final JdbcTemplate jdbc;

    /**
     * @param jdbc the database with the view {@code outcomes}
     */
    Summary(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    int accepted() {
        return count("batch_id IS NOT NULL");
    }

    int reported() {
        return count("status IS NOT NULL");
    }

    /** {@return what is to be said; nothing about failures when there are none} */
    List<Table> tables() {
        return Stream.of(
                table("Status", List.of("status", "code", "class", "messages"), BY_STATUS, ""),
                table("Not delivered", List.of("class of failure", "messages"), FAILURES, ""),
                table("Reference", List.of("reference", "messages", "delivered", "failed", "open"), BY_REFERENCE, ""),
                table("Time to deliver", List.of("fastest", "median", "95 %", "slowest"), TIMES, " ms"))
                .filter(table -> !table.rows().isEmpty()).toList();
    }

    private int count(String condition) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM outcomes WHERE " + condition, Integer.class);
    }

    private Table table(String title, List<String> columns, String query, String unit) {
        return new Table(
                title, columns,
                jdbc.query(
                        query, (row, number) -> IntStream.rangeClosed(1, columns.size())
                                .mapToObj(column -> cell(get(row, column), unit)).toList()));
    }

    private static Object get(ResultSet row, int column) {
        try {
            return row.getObject(column);
        } catch (SQLException e) {
            throw new IllegalStateException("column " + column + " cannot be read", e);
        }
    }

    private static String cell(Object value, String unit) {
        if (value == null) {
            return "";
        }
        return (value instanceof Number number ? String.format(Locale.ROOT, "%,d", number.longValue()) : value) + unit;
    }
}
