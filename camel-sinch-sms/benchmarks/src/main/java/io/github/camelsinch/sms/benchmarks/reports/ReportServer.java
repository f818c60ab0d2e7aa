/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.reports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Lists delivery reports, newest first, in a process of its own, and without a line of the component or the simulator:
 * so many as it was told, spread over the twelve hours before it started.
 */
public final class ReportServer {

    private static final Duration SPREAD = Duration.ofHours(12);

    private final long firstMillis;
    private final long stepMicros;
    private final int reports;

    private ReportServer(int reports) {
        this.reports = reports;
        this.stepMicros = SPREAD.toNanos() / 1000 / reports;
        this.firstMillis = Instant.now().minus(SPREAD).truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
    }

    /**
     * Prints its port and runs until it is killed.
     *
     * @param  args        how many reports
     * @throws IOException if no port is free
     */
    public static void main(String[] args) throws IOException {
        // without it every answer on a connection that is kept open waits 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
        ReportServer server = new ReportServer(Integer.parseInt(args[0]));
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        http.setExecutor(Executors.newFixedThreadPool(2));
        http.createContext("/xms/v1/plan/delivery_reports", server::list);
        http.start();
        System.out.println(http.getAddress().getPort());
    }

    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> query = Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        int from = firstNotBefore(query.get("start_date"), 0);
        int to = firstNotBefore(query.get("end_date"), reports);
        int page = Integer.parseInt(query.get("page"));
        int newest = to - 1 - page * Integer.parseInt(query.get("page_size"));
        int oldest = Math.max(from, newest - Integer.parseInt(query.get("page_size")) + 1);
        byte[] json = page(Math.max(0, to - from), page, newest, oldest).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    private int firstNotBefore(String time, int otherwise) {
        if (time == null) {
            return otherwise;
        }
        long micros = (Instant.parse(time).toEpochMilli() - firstMillis) * 1000;
        return (int) Math.max(0, Math.min(reports, (micros + stepMicros - 1) / stepMicros));
    }

    private String page(int count, int page, int newest, int oldest) {
        StringBuilder json = new StringBuilder("{\"count\":").append(count).append(",\"page\":").append(page)
                .append(",\"page_size\":").append(Math.max(0, newest - oldest + 1)).append(",\"delivery_reports\":[");
        for (int report = newest; report >= oldest; report--) {
            if (report < newest) {
                json.append(',');
            }
            // the fields of a report, in Sinch's order
            json.append("{\"at\":\"").append(Instant.ofEpochMilli(firstMillis + report * stepMicros / 1000))
                    .append("\",\"batch_id\":\"01JWNXQ5M0").append(String.format("%016d", report))
                    .append("\",\"client_reference\":\"order-").append(report)
                    .append("|cs1.ud2k5tzu6ms7xvdcq3u7jsmk4q.0\",\"code\":0,\"operator_status_at\":\"2026-06-01T12:00:00Z\"")
                    .append(",\"recipient\":\"").append(Tally.FIRST_NUMBER + report)
                    .append("\",\"status\":\"Delivered\",\"type\":\"recipient_delivery_report_sms\"}");
        }
        return json.append("]}").toString();
    }
}
