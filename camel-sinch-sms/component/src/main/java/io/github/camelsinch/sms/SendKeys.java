/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.FieldReader;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the key of a send from an exchange: the header, or else what the option {@code sendKey} makes of it. A key that
 * is there but says nothing is refused: it would make all sends the same, or none.
 */
final class SendKeys {

    static final int MAX_LENGTH = 256;

    private static final Logger LOG = LoggerFactory.getLogger(SendKeys.class);

    /** Property of an exchange whose header was made of the option of a {@code toD}: the option, empty if unknown. */
    static final String TEMPLATE = "CamelSinchSmsSendKeyTemplate";

    private final CamelContext context;
    private final Expression option;
    private final Map<String, SendKeys> templates = new ConcurrentHashMap<>(1);

    SendKeys(SinchSmsEndpoint endpoint) {
        this(endpoint.getCamelContext(), endpoint.getSafety().getSendKey());
    }

    private SendKeys(CamelContext context, String expression) {
        this.context = context;
        option = expression == null ? null : context.resolveLanguage("simple").createExpression(expression);
        if (option != null) {
            option.init(context);
        }
    }

    /** The user's key, or {@code null} if nobody wants one. */
    SendKey of(Exchange exchange) {
        if (exchange.getMessage().getHeaders().containsKey(SinchSmsConstants.SEND_KEY)) {
            Object header = exchange.getMessage().getHeader(SinchSmsConstants.SEND_KEY);
            String key = checked(SinchSmsConstants.SEND_KEY, FieldReader.string(SinchSmsConstants.SEND_KEY, header));
            String template = exchange.getProperty(TEMPLATE, String.class);
            return template == null ? SendKey.ofHeader(key, header, this) : ofTemplate(key, template, exchange);
        }
        return option == null ? null : SendKey.ofOption(checked("sendKey", option.evaluate(exchange, String.class)), this);
    }

    /**
     * What a {@code toD} makes of its template is encoded, so that only what two exchanges make of it can be compared.
     */
    private SendKey ofTemplate(String key, String template, Exchange exchange) {
        try {
            SendKeys source = templates.computeIfAbsent(template, any -> new SendKeys(context, template));
            return new SendKey(key, null, source.option.evaluate(exchange, String.class), source);
        } catch (RuntimeException e) {
            LOG.trace("The template of a key cannot be evaluated: {}", e.getClass().getName());
            return new SendKey(key, null, null, this);
        }
    }

    /** The key that an exchange would have which need not have one. */
    Optional<String> ifAny(Exchange exchange) {
        try {
            return Optional.ofNullable(of(exchange)).map(SendKey::made);
        } catch (RuntimeException e) {
            // made of something that is not there
            LOG.trace("No key can be made of the exchange: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    /** Keys may hold what must not be shown, so only their length is. */
    private static String checked(String name, String key) {
        if (key == null || key.isBlank()) {
            throw new SinchSmsValidationException("send", name, key == null ? "null" : "blank", "must not be empty");
        }
        if (key.length() > MAX_LENGTH) {
            throw new SinchSmsValidationException(
                    "send", name, key.length() + " characters", "must be at most " + MAX_LENGTH + " characters");
        }
        return key;
    }
}
