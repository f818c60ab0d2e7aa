/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.MessageKind;
import io.github.camelsinch.sms.plan.RecipientInput;
import io.github.camelsinch.sms.plan.RecipientInputs;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.plan.SendRequestBuilder;
import org.apache.camel.Exchange;
import org.apache.camel.support.ExchangeHelper;

/**
 * Makes a {@link SendRequest} of an exchange: what the body says if it is a whole request, else the header, else the
 * option.
 */
final class SendRequestReader {

    private static final SendRequest NOTHING = SendRequest.builder().build();

    private final MessageConfiguration options;
    private final BodyAs bodyAs;
    private final CallbackUrls callbackUrls;

    SendRequestReader(SinchSmsEndpoint endpoint) {
        this.options = endpoint.getMessage();
        this.bodyAs = endpoint.getSegments().getBodyAs();
        this.callbackUrls = CallbackUrls.of(options.getCallbackUrlAllowList());
    }

    SendRequest read(Exchange exchange) {
        return read(exchange, new Inputs(exchange.getMessage()));
    }

    SendRequest read(Exchange exchange, Inputs inputs) {
        SendRequest whole = wholeRequest(exchange);
        SendRequestBuilder request = message(whole, exchange, inputs);
        return request.recipients(recipients(whole, exchange, inputs)).build();
    }

    /** The same without recipients, which need not be named. */
    SendRequest readMessage(Exchange exchange) {
        return message(wholeRequest(exchange), exchange, new Inputs(exchange.getMessage())).build();
    }

    private SendRequestBuilder message(SendRequest whole, Exchange exchange, Inputs inputs) {
        SendRequestBuilder request = whole == null ? SendRequest.builder() : whole.toBuilder();
        fillIn(request, whole == null ? NOTHING : whole, inputs);
        if (whole == null) {
            MessageKind kind = MessageKind.of(inputs.text(SinchSmsConstants.TYPE, options.getType()));
            request.type(kind);
            content(request, kind, exchange, inputs);
        }
        return request;
    }

    private SendRequest wholeRequest(Exchange exchange) {
        Object body = bodyAs == BodyAs.text ? exchange.getMessage().getBody() : null;
        if (body instanceof SendRequest request) {
            return request;
        }
        if (body instanceof Map<?, ?> fields) {
            Map<String, Object> named = new LinkedHashMap<>();
            fields.forEach((name, value) -> named.put(String.valueOf(name), value));
            return SendRequest.fromMap(named);
        }
        return null;
    }

    private void fillIn(SendRequestBuilder request, SendRequest set, Inputs inputs) {
        if (set.from() == null) {
            request.from(inputs.text(SinchSmsConstants.FROM, options.getFrom()));
        }
        if (set.udh() == null) {
            request.udh(inputs.text(SinchSmsConstants.UDH, options.getUdh()));
        }
        if (set.parameters().isEmpty()) {
            request.parameters(PlaceholderValues.of(inputs.raw(SinchSmsConstants.PARAMETERS), options.getParameters()));
        }
        if (set.deliveryReport() == null) {
            request.deliveryReport(inputs.text(SinchSmsConstants.DELIVERY_REPORT, options.getDeliveryReport()));
        }
        if (set.callbackUrl() == null) {
            request.callbackUrl(callbackUrls.of(inputs, options.getCallbackUrl()));
        }
        if (set.clientReference() == null) {
            request.clientReference(inputs.text(SinchSmsConstants.CLIENT_REFERENCE, options.getClientReference()));
        }
        if (set.sendAt() == null) {
            request.sendAt(inputs.time(SinchSmsConstants.SEND_AT, "sendAt", options.getSendAt()));
        }
        if (set.expireAt() == null && set.validFor() == null) {
            request.expireAt(inputs.time(SinchSmsConstants.EXPIRE_AT, "expireAt", options.getExpireAt()));
            request.validFor(inputs.duration(SinchSmsConstants.VALID_FOR, options.getValidFor()));
        }
        if (set.feedbackEnabled() == null) {
            request.feedbackEnabled(inputs.flag(SinchSmsConstants.FEEDBACK_ENABLED, options.getFeedbackEnabled()));
        }
        fillInByType(request, set, inputs);
    }

    private void fillInByType(SendRequestBuilder request, SendRequest set, Inputs inputs) {
        if (set.flashMessage() == null) {
            request.flashMessage(inputs.flag(SinchSmsConstants.FLASH_MESSAGE, options.getFlashMessage()));
        }
        if (set.truncateConcat() == null) {
            request.truncateConcat(inputs.flag(SinchSmsConstants.TRUNCATE_CONCAT, options.getTruncateConcat()));
        }
        if (set.maxNumberOfMessageParts() == null) {
            request.maxNumberOfMessageParts(inputs.number(
                    SinchSmsConstants.MAX_NUMBER_OF_MESSAGE_PARTS, options.getMaxNumberOfMessageParts()));
        }
        if (set.fromTon() == null) {
            request.fromTon(inputs.number(SinchSmsConstants.FROM_TON, options.getFromTon()));
        }
        if (set.fromNpi() == null) {
            request.fromNpi(inputs.number(SinchSmsConstants.FROM_NPI, options.getFromNpi()));
        }
        if (set.strictValidation() == null) {
            request.strictValidation(inputs.flag(SinchSmsConstants.STRICT_VALIDATION, options.getStrictValidation()));
        }
    }

    private void content(SendRequestBuilder request, MessageKind kind, Exchange exchange, Inputs inputs) {
        Object body = bodyAs == BodyAs.text ? exchange.getMessage().getBody() : null;
        switch (kind) {
            case MT_TEXT -> {
                String text = inputs.text(SinchSmsConstants.TEXT, options.getText());
                request.text(text != null || body == null ? text : Bodies.text(exchange, body));
            }
            case MT_BINARY -> request.payload(body == null ? null : Bodies.octets(exchange, body));
            case MT_MEDIA -> request.media(body == null ? null : Bodies.media(body));
        }
    }

    private RecipientInput recipients(SendRequest whole, Exchange exchange, Inputs inputs) {
        Object header = inputs.raw(SinchSmsConstants.TO);
        Object named = header == null ? options.getTo() : header;
        Charset charset = ExchangeHelper.getCharset(exchange);
        if (bodyAs == BodyAs.recipients) {
            if (named != null) {
                throw new SinchSmsValidationException(
                        "to", "set", "must not be set, by option or header, where bodyAs=recipients takes them from the body");
            }
            Object body = exchange.getMessage().getBody();
            return OnePassBodies.guard(exchange, body, Bodies.recipients(body, charset));
        }
        if (whole != null && whole.recipients() != null) {
            return OnePassBodies.guard(exchange, exchange.getMessage().getBody(), whole.recipients());
        }
        if (named == null) {
            throw new SinchSmsValidationException(
                    "to", "null", "must be set, by option, header " + SinchSmsConstants.TO + " or a whole request as body");
        }
        return OnePassBodies.guard(exchange, named, RecipientInputs.of(named, charset));
    }
}
