/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A Camel context of its own that polls reports and remembers them in a folder, as the documentation shows it.
 */
final class ReportsNode implements AutoCloseable {

    /** The beans that are there, as options. */
    static final String DURABLE = "&positionRepository=#positions&idempotentRepository=#handled";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    ReportsNode(String baseUrl, Path folder) {
        this(baseUrl, folder, dataSource(folder));
    }

    ReportsNode(String baseUrl, Path folder, DataSource database) {
        SinchSmsComponent component = new SinchSmsComponent();
        component.getConfiguration().setBaseUrl(baseUrl);
        component.getConfiguration().setServicePlanId(SinchSmsTestSupport.PLAN);
        component.getConfiguration().setToken(SinchSmsTestSupport.TOKEN);
        context.addComponent("sinch-sms", component);
        context.getRegistry().bind("handled", new JdbcMessageIdRepository(database, "reports"));
        context.getRegistry().bind(
                "positions", FileStateRepository.fileStateRepository(folder.resolve("positions.txt").toFile()));
    }

    static JdbcDataSource dataSource(Path folder) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:async:" + folder.resolve("reports") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    CamelContext context() {
        return context;
    }

    /** Recipients of the reports whose exchanges came to the end of the route, in that order. */
    List<String> recipients() {
        return recipients;
    }

    List<String> keys() {
        return keys;
    }

    /** Starts with a route of id {@code polling}. */
    ReportsNode start(String uri, Processor... steps) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                var route = from(uri).routeId("polling");
                for (Processor step : steps) {
                    route.process(step);
                }
                route.process(ReportsNode.this::note);
            }
        });
        context.start();
        return this;
    }

    private void note(Exchange exchange) {
        recipients.add(exchange.getMessage().getBody(RecipientDeliveryReport.class).recipient());
        keys.add(exchange.getMessage().getHeader(SinchSmsConstants.REPORT_KEY, String.class));
    }

    @Override
    public void close() {
        context.stop();
    }
}
