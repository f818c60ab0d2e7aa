/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes callbacks: proves where each comes from before anything reads it, reads it, has it handled and says how to
 * answer. Nobody learns more than a status from it.
 */
public final class CallbackReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackReceiver.class);

    private static final String CONTENT_TYPE = "content-type";
    private static final String JSON = "application/json";

    private final List<CallbackAuthenticator> authenticators;
    private final CallbackHandler handler;
    private final CallbackCounters counters;
    /** A stranger must not fill the log; a wrong secret must show in it. */
    private final AtomicBoolean refusing = new AtomicBoolean();

    /**
     * @param authenticators all of which must accept a callback; none accepts everybody
     * @param handler        what becomes of a callback
     * @param counters       of what was answered
     */
    public CallbackReceiver(
                            List<CallbackAuthenticator> authenticators, CallbackHandler handler, CallbackCounters counters) {
        this.authenticators = List.copyOf(authenticators);
        this.handler = handler;
        this.counters = counters;
    }

    /**
     * Takes what was posted.
     *
     * @param  request what was posted, of any length up to a byte more than is read
     * @return         how to answer
     */
    public CallbackAnswer receive(CallbackRequest request) {
        CallbackAnswer answer = answer(request);
        counters.count(answer);
        return answer;
    }

    private CallbackAnswer answer(CallbackRequest request) {
        if (request.body().length > CallbackRequest.MAX_BODY_BYTES) {
            return CallbackAnswer.TOO_LARGE;
        }
        for (CallbackAuthenticator authenticator : authenticators) {
            if (!authenticator.accepts(request)) {
                warnOfRefusal();
                return CallbackAnswer.UNAUTHORIZED;
            }
        }
        refusing.set(false);
        CallbackAnswer answer = handle(request);
        if (answer.isLast()) {
            authenticators.forEach(authenticator -> authenticator.settled(request));
        }
        return answer;
    }

    private CallbackAnswer handle(CallbackRequest request) {
        if (!isJson(request.header(CONTENT_TYPE))) {
            LOG.warn("A callback is not {} by its Content-Type; Sinch does not send it again", JSON);
            return CallbackAnswer.UNSUPPORTED_TYPE;
        }
        Callback callback;
        try {
            callback = CallbackReader.read(request.body());
        } catch (IOException e) {
            // without the cause, which quotes the body
            LOG.warn("A callback of {} bytes does not have the form of a delivery report; Sinch does not send it again",
                    request.body().length);
            return CallbackAnswer.MALFORMED;
        }
        try {
            return handler.handle(callback);
        } catch (Exception e) {
            LOG.warn("A callback could not be handled; Sinch sends it again", e);
            return CallbackAnswer.FAILED;
        }
    }

    private static boolean isJson(String contentType) {
        return contentType != null && contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT).equals(JSON);
    }

    private void warnOfRefusal() {
        String line = "A callback was refused with 401, and if it came from Sinch it is lost: its signature or credentials are"
                      + " missing, wrong, too old or used up";
        if (refusing.compareAndSet(false, true)) {
            LOG.warn(line);
        } else {
            LOG.debug(line);
        }
    }
}
