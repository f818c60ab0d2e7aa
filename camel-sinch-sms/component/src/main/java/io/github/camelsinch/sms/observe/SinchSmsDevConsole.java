/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonObject;

/**
 * The dev console {@code sinch-sms}: how the service plans of the context stand, the consumers and the send ledgers, as
 * text and as JSON. It makes no request to Sinch; it asks the databases of send ledgers.
 */
@DevConsole(name = "sinch-sms", displayName = "Sinch SMS", description = "Service plans, consumers and ledgers of Sinch SMS")
public final class SinchSmsDevConsole extends AbstractDevConsole {

    /** Made by Camel. */
    public SinchSmsDevConsole() {
        super("camel", "sinch-sms", "Sinch SMS", "Service plans, consumers and ledgers of Sinch SMS");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        PlanSource source = source();
        if (source == null || source.planSnapshots().isEmpty()) {
            return "No endpoint of sinch-sms was started\n";
        }
        StringBuilder text = new StringBuilder();
        source.planSnapshots().forEach(plan -> text.append(PlanText.of(plan)));
        source.consumerStandings().forEach(consumer -> text.append("Consumer ").append(shown(consumer)).append('\n'));
        source.ledgerStandings().forEach(ledger -> text.append("Ledger ").append(shown(json(ledger))).append('\n'));
        return text.toString();
    }

    @Override
    protected JsonObject doCallJson(Map<String, Object> options) {
        JsonObject json = new JsonObject();
        PlanSource source = source();
        json.put("plans", source == null ? List.of() : source.planSnapshots().stream().map(PlanJson::of).toList());
        json.put("consumers", source == null ? List.of() : source.consumerStandings().stream().map(JsonObject::new).toList());
        json.put("ledgers",
                source == null ? List.of() : source.ledgerStandings().stream().map(SinchSmsDevConsole::json).toList());
        return json;
    }

    private PlanSource source() {
        return getCamelContext().hasService(PlanSource.class);
    }

    private static JsonObject json(LedgerStanding ledger) {
        JsonObject json = new JsonObject();
        json.put("ledger", ledger.ledger());
        json.put("durable", ledger.durable());
        json.put("inDoubt", ledger.inDoubt().isPresent() ? ledger.inDoubt().getAsLong() : null);
        json.put("problem", ledger.problem());
        return json;
    }

    private static String shown(Map<String, Object> values) {
        return values.entrySet().stream().filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(", "));
    }
}
