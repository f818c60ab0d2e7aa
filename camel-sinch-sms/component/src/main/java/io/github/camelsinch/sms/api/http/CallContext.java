/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Carries a call through the client, so that its hooks know whom they work for. */
final class CallContext extends HttpClientContext {

    private final InFlightCall call;
    private volatile AsyncExecRuntime runtime;

    CallContext(InFlightCall call, RequestConfig config) {
        this.call = call;
        setRequestConfig(config);
    }

    /** What the client works with, for this call. */
    void runtime(AsyncExecRuntime clients) {
        runtime = clients;
    }

    /** Closes the connection that the client has for this call, if it has one. */
    void closeConnection() {
        AsyncExecRuntime clients = runtime;
        if (clients != null) {
            clients.discardEndpoint();
        }
    }

    static CallContext of(HttpContext context) {
        if (context instanceof CallContext callContext) {
            return callContext;
        }
        throw new IllegalStateException("A request that does not come from HttpTransport");
    }

    static InFlightCall callOf(HttpContext context) {
        return of(context).call;
    }
}
