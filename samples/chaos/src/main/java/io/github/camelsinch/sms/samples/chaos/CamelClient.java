/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.SinchSmsConstants;
import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.awaitility.Awaitility;

/**
 * The routes in Camel Main, with times that fit a Sinch on the same machine.
 */
final class CamelClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Main main = new Main();
    private final JdbcSendLedger ledger;
    private final ReportCounter reports = new ReportCounter();

    CamelClient(SinchSmsSimulator sinch, Path data) {
        // Ctrl-C ends the demo at once: what is under way ends with its simulator anyway
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        ledger = JdbcSendLedger.embedded(data.resolve("ledger"));
        main.configure().addRoutesBuilder(ChaosRoutes.class);
        main.configure().addRoutesBuilder(reports);
        main.bind("ledger", ledger);
        main.bind("handled", MemoryIdempotentRepository.memoryIdempotentRepository(1000));
        main.bind("positions", FileStateRepository.fileStateRepository(data.resolve("positions.txt").toFile()));
        main.addOverrideProperty("reports.delay", "250");
        main.addOverrideProperty("reports.margin", "20ms");
        main.addOverrideProperty("camel.component.sinch-sms.base-url", sinch.baseUrl());
        main.addOverrideProperty("camel.component.sinch-sms.service-plan-id", sinch.servicePlanId());
        main.addOverrideProperty("camel.component.sinch-sms.token", sinch.token());
        main.addOverrideProperty("camel.component.sinch-sms.request-timeout", "3s");
        main.addOverrideProperty("camel.component.sinch-sms.settle-time", "3s");
        main.start();
    }

    /** Comes back when all are sent and reported. */
    ReportCounter send(List<Order> orders) {
        ProducerTemplate template = main.getCamelContext().createProducerTemplate();
        List<CompletableFuture<Exchange>> sends = orders.stream().map(order -> send(template, order)).toList();
        Awaitility.await("all orders are sent").atMost(PATIENCE)
                .until(() -> sends.stream().allMatch(CompletableFuture::isDone));
        sends.stream().map(sent -> sent.join().getException()).filter(Objects::nonNull).findAny().ifPresent(e -> {
            throw new IllegalStateException("an order failed for good", e);
        });
        Awaitility.await("all texts are reported").atMost(PATIENCE).until(() -> reports.recipients() >= orders.size());
        return reports;
    }

    private static CompletableFuture<Exchange> send(ProducerTemplate template, Order order) {
        return template.asyncSend("direct:order", exchange -> {
            exchange.getMessage().setBody(order.text());
            exchange.getMessage().setHeader("order", order.id());
            exchange.getMessage().setHeader(SinchSmsConstants.TO, order.phone());
        });
    }

    @Override
    public void close() {
        main.stop();
        ledger.close();
    }
}
