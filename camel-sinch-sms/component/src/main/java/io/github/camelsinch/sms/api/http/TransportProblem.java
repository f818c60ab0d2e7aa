/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

import io.github.camelsinch.sms.privacy.Mask;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.RequestNotExecutedException;

/** Says in a user's words what went wrong on the way. */
final class TransportProblem {

    private TransportProblem() {
    }

    static String of(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return "the host name cannot be resolved";
        }
        if (cause instanceof ConnectTimeoutException) {
            return "no connection within connectTimeout";
        }
        if (cause instanceof SSLException) {
            return "TLS failed (" + reason(root(cause)) + ")";
        }
        if (cause instanceof SocketTimeoutException) {
            return "no answer in time";
        }
        if (cause instanceof ConnectException) {
            return "the connection was refused";
        }
        if (cause instanceof UnusableAnswerException) {
            return cause.getMessage();
        }
        if (cause instanceof RequestNotExecutedException) {
            return "the connection was closed before the request was written";
        }
        if (cause instanceof ConnectionClosedException) {
            return "the connection was closed before the answer was complete";
        }
        if (cause instanceof HttpException) {
            return "the answer breaks HTTP (" + reason(cause) + ")";
        }
        if (cause instanceof IOException) {
            return "the connection broke (" + reason(cause) + ")";
        }
        return "unexpected " + cause.getClass().getSimpleName();
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : Mask.text(cause.getMessage());
    }

    private static Throwable root(Throwable cause) {
        Throwable root = cause;
        for (int depth = 0; depth < 10 && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
