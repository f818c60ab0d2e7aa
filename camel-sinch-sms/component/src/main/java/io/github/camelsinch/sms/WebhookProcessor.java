/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.io.InputStream;

import io.github.camelsinch.sms.webhook.CallbackAnswer;
import io.github.camelsinch.sms.webhook.CallbackReceiver;
import io.github.camelsinch.sms.webhook.CallbackRequest;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between Camel's HTTP servers and the receiver of callbacks: reads the request, and answers with a status and nothing
 * else. No exception comes out of it, so that no stack trace gets to the caller.
 */
final class WebhookProcessor implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookProcessor.class);

    private final CallbackReceiver receiver;
    private final String path;
    private final boolean basic;

    /**
     * @param path  the path of the webhook
     * @param basic whether a caller that is refused is asked for a user name and password
     */
    WebhookProcessor(CallbackReceiver receiver, String path, boolean basic) {
        this.receiver = receiver;
        this.path = path;
        this.basic = basic;
    }

    @Override
    public void process(Exchange exchange) {
        CallbackAnswer answer;
        try {
            answer = isElsewhere(exchange.getMessage())
                    ? CallbackAnswer.NOT_FOUND : receiver.receive(read(exchange.getMessage()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("A callback could not be read; Sinch sends it again", e);
            answer = CallbackAnswer.FAILED;
        }
        answer(answer, exchange.getMessage());
    }

    /** Servers take slashes at the end for nothing; a path that was mistyped shall show. */
    private boolean isElsewhere(Message message) {
        return !path.endsWith("/") && message.getHeader(Exchange.HTTP_PATH) instanceof String asked && asked.endsWith("/");
    }

    private static CallbackRequest read(Message message) throws IOException {
        return new CallbackRequest(name -> header(message, name), body(message));
    }

    /** A header that stands there twice is a list, and means nothing. */
    private static String header(Message message, String name) {
        return message.getHeader(name) instanceof String value ? value : null;
    }

    private static byte[] body(Message message) throws IOException {
        if (message.getBody() instanceof byte[] bytes) {
            return bytes;
        }
        try (InputStream in = message.getBody(InputStream.class)) {
            return in == null ? new byte[0] : in.readNBytes(CallbackRequest.MAX_BODY_BYTES + 1);
        }
    }

    private void answer(CallbackAnswer answer, Message message) {
        // the message is the answer: whatever stays in it goes back to the caller
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        if (answer == CallbackAnswer.UNAUTHORIZED && basic) {
            message.setHeader("WWW-Authenticate", "Basic realm=\"sinch-sms\", charset=\"UTF-8\"");
        }
    }
}
