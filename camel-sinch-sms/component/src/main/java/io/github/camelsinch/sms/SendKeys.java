/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Optional;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.FieldReader;
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

    private final Expression option;

    SendKeys(SinchSmsEndpoint endpoint) {
        String expression = endpoint.getSafety().getSendKey();
        option = expression == null
                ? null : endpoint.getCamelContext().resolveLanguage("simple").createExpression(expression);
        if (option != null) {
            option.init(endpoint.getCamelContext());
        }
    }

    /** The user's key, or {@code null} if nobody wants one. */
    SendKey of(Exchange exchange) {
        if (exchange.getMessage().getHeaders().containsKey(SinchSmsConstants.SEND_KEY)) {
            Object header = exchange.getMessage().getHeader(SinchSmsConstants.SEND_KEY);
            return new SendKey(
                    checked(SinchSmsConstants.SEND_KEY, FieldReader.string(SinchSmsConstants.SEND_KEY, header)), header, this);
        }
        return option == null ? null : new SendKey(checked("sendKey", option.evaluate(exchange, String.class)), null, this);
    }

    /** The key that an exchange would have which need not have one. */
    Optional<String> ifAny(Exchange exchange) {
        try {
            return Optional.ofNullable(of(exchange)).map(SendKey::text);
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
