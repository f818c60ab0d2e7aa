/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.support.processor.state.FileStateRepository;

/**
 * Polls reports, and writes a line of recipient and key for each, in a JVM of its own: one that can be killed, or has
 * little memory.
 */
final class ReportsMain {

    private static final int SLOW_ONES = 1000;
    private static final long TEN_MILLIS = 10_000_000;

    private ReportsMain() {
    }

    /**
     * @param  args      base URL, folder, how many reports to wait for (a very large number to be killed), and
     *                   {@code durable} or {@code memory}
     * @throws Exception if it cannot start
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        CountDownLatch left = new CountDownLatch(Integer.parseInt(args[2]));
        boolean durable = "durable".equals(args[3]);
        try (DefaultCamelContext context = new DefaultCamelContext();
             Writer lines = Files.newBufferedWriter(
                     folder.resolve("lines.txt"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            SinchSmsComponent component = new SinchSmsComponent();
            component.getConfiguration().setBaseUrl(args[0]);
            component.getConfiguration().setServicePlanId(SinchSmsTestSupport.PLAN);
            component.getConfiguration().setToken(SinchSmsTestSupport.TOKEN);
            context.addComponent("sinch-sms", component);
            if (durable) {
                context.getRegistry().bind("handled", new JdbcMessageIdRepository(ReportsNode.dataSource(folder), "reports"));
                context.getRegistry().bind(
                        "positions", FileStateRepository.fileStateRepository(folder.resolve("positions.txt").toFile()));
            }
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(ReportsTestSupport.reports("&since=1d" + (durable ? ReportsNode.DURABLE : ""))).routeId("polling")
                            .process(exchange -> {
                                write(lines, exchange);
                                left.countDown();
                                if (left.getCount() % SLOW_ONES == 0) {
                                    LockSupport.parkNanos(TEN_MILLIS); // some routes are slow at times
                                }
                            });
                }
            });
            context.start();
            left.await();
        }
    }

    private static void write(Writer lines, Exchange exchange) throws Exception {
        lines.write(exchange.getMessage().getHeader(SinchSmsConstants.RECIPIENT, String.class));
        lines.write(' ');
        lines.write(exchange.getMessage().getHeader(SinchSmsConstants.REPORT_KEY, String.class));
        lines.write('\n');
        lines.flush(); // what the operating system has survives the JVM
    }
}
