/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.reports;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import io.github.camelsinch.sms.SinchSmsComponent;
import io.github.camelsinch.sms.SinchSmsConstants;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The process that is killed: polls reports, works two milliseconds on each and writes a line of recipient and key.
 * Started again it goes on where it was, by what is in H2. As the control it adds each key before that work, as an
 * eager idempotent consumer does.
 */
public final class Reading {

    private static final long TWO_MILLIS = 2_000_000;

    private Reading() {
    }

    /**
     * Runs until it is killed.
     *
     * @param  args      base URL, folder, and {@code completion} or {@code early}
     * @throws Exception if it cannot start
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        boolean early = "early".equals(args[2]);
        Writer lines = Files.newBufferedWriter(
                folder.resolve("lines"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        DefaultCamelContext context = new DefaultCamelContext();
        SinchSmsComponent component = new SinchSmsComponent();
        component.getConfiguration().setBaseUrl(args[0]);
        component.getConfiguration().setServicePlanId("plan");
        component.getConfiguration().setToken("token");
        context.addComponent("sinch-sms", component);
        JdbcMessageIdRepository handled = new JdbcMessageIdRepository(dataSource(folder), "reports");
        context.getRegistry().bind("handled", handled);
        context.getRegistry().bind(
                "positions", FileStateRepository.fileStateRepository(folder.resolve("positions").toFile()));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                Processor work = exchange -> work(lines, exchange);
                RouteDefinition route = from(
                        "sinch-sms:deliveryReports?since=1d&initialDelay=0&delay=100&positionRepository=#positions"
                                             + (early ? "" : "&idempotentRepository=#handled"))
                        .routeId("reports");
                if (early) {
                    route.idempotentConsumer(header(SinchSmsConstants.REPORT_KEY), handled).eager(true).process(work);
                } else {
                    route.process(work);
                }
            }
        });
        context.start();
        new CountDownLatch(1).await(); // for ever: Camel's threads keep no process alive
    }

    private static JdbcDataSource dataSource(Path folder) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:async:" + folder.resolve("reports") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    private static void work(Writer lines, Exchange exchange) throws Exception {
        LockSupport.parkNanos(TWO_MILLIS);
        lines.write(exchange.getMessage().getHeader(SinchSmsConstants.RECIPIENT, String.class) + " "
                    + exchange.getMessage().getHeader(SinchSmsConstants.REPORT_KEY, String.class) + "\n");
        lines.flush(); // what the operating system has survives the JVM
    }
}
