/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.SinchSmsConstants;
import io.github.camelsinch.sms.samples.filetosms.FileToSmsRoutes;
import io.github.camelsinch.sms.samples.filetosms.server.Server;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ExchangeBuilder;
import org.apache.camel.main.Main;

/**
 * Camel Main with the two routes, configured for one server. As an application of its own would do it in
 * {@code application.properties}.
 */
final class CamelRun implements AutoCloseable {

    private static final int SHUTDOWN_SECONDS = 10;
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);

    private final Main main = new Main();

    private CamelRun() {
    }

    static CamelRun start(
            Server server, int rate, RememberedSend send, ReportProcessor reports, ReportFailures reportFailures) {
        CamelRun run = new CamelRun();
        Main main = run.main;
        main.configure().addRoutesBuilder(new FileToSmsRoutes());
        main.configure().withShutdownTimeout(SHUTDOWN_SECONDS);
        main.bind("ledger", send.sends());
        main.bind("reports", reports);
        main.bind("reportFailures", reportFailures);
        server.options().forEach((name, value) -> main.addInitialProperty("camel.component.sinch-sms." + name, value));
        main.addInitialProperty("camel.component.sinch-sms.messagesPerSecond", String.valueOf(rate));
        // reports of other jobs on the same plan are not ours
        main.addInitialProperty("job", send.job().reference());
        main.addInitialProperty("job.key", send.job().sendKey());
        main.addInitialProperty("reports.since", send.job().startedAt().minus(CLOCKS_DIFFER_BY).toString());
        main.addInitialProperty("reports.delay", String.valueOf(server.polling().delay().toMillis()));
        main.addInitialProperty("reports.margin", String.valueOf(server.polling().margin().toMillis()));
        main.addInitialProperty("reports.overlap", String.valueOf(server.polling().overlap().toMillis()));
        main.start();
        return run;
    }

    /** Sends; the exchange comes back when every batch was accepted, or with what stopped it. */
    CompletableFuture<Exchange> send(Iterator<?> recipients, String text, String from) {
        Exchange exchange = ExchangeBuilder.anExchange(main.getCamelContext())
                .withBody(recipients)
                .withHeader(SinchSmsConstants.TEXT, text)
                .build();
        if (from != null) {
            exchange.getMessage().setHeader(SinchSmsConstants.FROM, from);
        }
        return main.getCamelContext().createProducerTemplate().asyncSend(FileToSmsRoutes.SEND, exchange);
    }

    @Override
    public void close() {
        main.stop();
    }
}
