/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.plan.Msisdn;
import io.github.camelsinch.sms.plan.RecipientSource;
import io.github.camelsinch.sms.plan.SmsRecipient;
import org.apache.camel.Exchange;
import org.apache.camel.support.ExchangeHelper;

/**
 * {@code sinch-sms:deliveryFeedback}: these recipients got the message. No recipients means all of the batch, which
 * Sinch takes for a batch to numbers only, so the batch is looked at first.
 */
final class FeedbackOperation implements ExchangeOperation {

    private final SinchSmsApi api;
    private final QueryReader queries;

    FeedbackOperation(SinchSmsApi api, QueryReader queries) {
        this.api = api;
        this.queries = queries;
    }

    @Override
    public CompletableFuture<Answer> start(Exchange exchange, Workers workers) {
        String batchId = queries.batchId(exchange);
        List<String> recipients = recipients(exchange);
        CompletableFuture<Void> call = recipients.isEmpty()
                ? api.get(batchId).thenCompose(batch -> {
                    requireNumbers(batch);
                    return api.deliveryFeedback(batchId, recipients);
                })
                : api.deliveryFeedback(batchId, recipients);
        return call.thenApply(nothing -> unchanged -> {
        });
    }

    private static List<String> recipients(Exchange exchange) {
        Object named = exchange.getMessage().getHeader(SinchSmsConstants.TO);
        Object given = named == null ? exchange.getMessage().getBody() : named;
        if (given == null || given instanceof String text && text.isBlank()) {
            return List.of();
        }
        List<String> numbers = new ArrayList<>();
        Charset charset = ExchangeHelper.getCharset(exchange);
        try (RecipientSource source = Bodies.recipients(given, charset).open()) {
            for (SmsRecipient next = source.next(); next != null; next = source.next()) {
                numbers.add(Msisdn.normalize(next.msisdn()));
            }
        }
        return numbers;
    }

    private static void requireNumbers(Batch batch) {
        if (batch.to() != null && batch.to().stream().anyMatch(Msisdn::isGroupId)) {
            throw new SinchSmsValidationException(
                    "deliveryFeedback", "recipients", "none", "must be at least one number for a batch that went to a group");
        }
    }
}
