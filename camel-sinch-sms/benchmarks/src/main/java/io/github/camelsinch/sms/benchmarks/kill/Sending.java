/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.SinchSmsComponent;
import io.github.camelsinch.sms.SinchSmsConstants;
import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.ExchangeBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The process that is killed: it makes all sends at the same time through the component, with a ledger in a file.
 * Started again, it goes on. Ends with 0 when all sends are complete, with 1 when one of them failed.
 */
public final class Sending {

    /** What it prints when it begins to send. */
    static final String READY = "sending";

    private static final Duration RECONCILE_TIMEOUT = Duration.ofSeconds(60);

    private Sending() {
    }

    /**
     * @param  args      base URL, file of the ledger, number of sends, recipients of each, options, and where to die
     * @throws Exception if it cannot start
     */
    public static void main(String[] args) throws Exception {
        Work work = new Work(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        KillPoint point = KillPoint.parse(args[5]);
        boolean complete;
        try (JdbcSendLedger ledger = JdbcSendLedger.embedded(Path.of(args[1]));
             DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("ledger",
                    new DeadlyLedger(point, () -> Runtime.getRuntime().halt(DeadlyLedger.KILLED)).around(ledger));
            context.addComponent("sinch-sms", component(args[0]));
            context.start();
            System.out.println(READY);
            complete = send(context, work, uri(Options.parse(args[4])));
        }
        System.exit(complete ? 0 : 1);
    }

    private static SinchSmsComponent component(String baseUrl) {
        SinchSmsComponent component = new SinchSmsComponent();
        component.getConfiguration().setBaseUrl(baseUrl);
        component.getConfiguration().setServicePlanId("plan");
        component.getConfiguration().setToken("token");
        component.getConfiguration().setRequestTimeout(Options.REQUEST_TIMEOUT);
        return component;
    }

    private static String uri(Options options) {
        return "sinch-sms:send?from=Acme&text=Hi&bodyAs=recipients&sendLedger=#ledger&settleTime="
               + options.settleTime().toMillis() + "&reconcileTimeout=" + RECONCILE_TIMEOUT.toMillis()
               + "&maxRecipientsPerBatch=" + options.maxRecipientsPerBatch() + "&messagesPerSecond="
               + options.messagesPerSecond() + "&bulkSlice=" + options.bulkSlice().toMillis();
    }

    private static boolean send(DefaultCamelContext context, Work work, String uri) {
        ProducerTemplate template = context.createProducerTemplate();
        List<CompletableFuture<Exchange>> sends = IntStream.range(0, work.sends())
                .mapToObj(send -> template.asyncSend(uri, ExchangeBuilder.anExchange(context)
                        .withBody(work.numbers(send)).withHeader(SinchSmsConstants.SEND_KEY, "send-" + send).build()))
                .toList();
        boolean complete = true;
        for (CompletableFuture<Exchange> send : sends) {
            Exception failure = send.join().getException();
            if (failure != null) {
                complete = false;
                System.err.println(failure);
            }
        }
        return complete;
    }
}
