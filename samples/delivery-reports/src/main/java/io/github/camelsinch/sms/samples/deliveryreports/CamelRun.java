/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.io.File;

import io.github.camelsinch.sms.SinchSmsConstants;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.support.processor.state.FileStateRepository;

/**
 * Camel Main with the two routes and their beans.
 */
final class CamelRun implements AutoCloseable {

    private static final int SHUTDOWN_SECONDS = 10;

    private final Main main = new Main();
    private final String from;
    private final ProducerTemplate template;
    private boolean polling;

    private CamelRun(Options options, Server server, Storage storage) {
        this.from = options.from == null && !options.live ? "Parcels" : options.from;
        File positions = storage.positions().toFile();
        main.configure().addRoutesBuilder(new DeliveryReportsRoutes());
        main.configure().withShutdownTimeout(SHUTDOWN_SECONDS);
        main.configure().withAutoStartupExcludePattern(DeliveryReportsRoutes.REPORTS);
        main.bind("database", storage.database());
        main.bind("ledger", storage.ledger());
        main.bind("handled", new JdbcMessageIdRepository(storage.database(), "sms-reports"));
        main.bind("positions", FileStateRepository.fileStateRepository(positions));
        main.bind("recipient", new StoredRecipient(options.wholeNumbers));
        server.options().forEach((name, value) -> main.addInitialProperty("camel.component.sinch-sms." + name, value));
        main.addInitialProperty("camel.component.sinch-sms.messagesPerSecond", String.valueOf(options.rate));
        server.polling().forEach(main::addInitialProperty);
        main.start();
        this.template = main.getCamelContext().createProducerTemplate();
    }

    static CamelRun start(Options options, Server server, Storage storage) {
        return new CamelRun(options, server, storage);
    }

    /**
     * Comes back when the message was accepted, or was refused and that was logged.
     *
     * @throws SinchSmsException     if the next message would fare no better: no connection, or a wrong account
     * @throws IllegalStateException if the database is broken
     */
    void send(OutgoingMessage message) throws SinchSmsException {
        Exchange sent = template.send(DeliveryReportsRoutes.SEND, exchange -> {
            exchange.getMessage().setBody(message.text());
            exchange.getMessage().getHeaders().putAll(message.headers());
            if (from != null) {
                exchange.getMessage().setHeader(SinchSmsConstants.FROM, from);
            }
        });
        if (sent.getException() instanceof SinchSmsException failure) {
            throw failure;
        }
        if (sent.getException() != null) {
            throw new IllegalStateException(message.id() + " could not be written down", sent.getException());
        }
    }

    /**
     * From now on reports are polled. Not before the server gave an answer: where there is none, the send says so once,
     * and each poll would say it again.
     *
     * @throws IllegalStateException if what an earlier run left cannot be read
     */
    void pollReports() {
        if (!polling) {
            polling = true;
            try {
                main.getCamelContext().getRouteController().startRoute(DeliveryReportsRoutes.REPORTS);
            } catch (Exception e) {
                throw new IllegalStateException("Reports cannot be polled", e);
            }
        }
    }

    @Override
    public void close() {
        main.stop();
    }
}
