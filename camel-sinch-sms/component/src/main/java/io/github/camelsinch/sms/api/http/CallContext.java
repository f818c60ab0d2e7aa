/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Carries a call through the client, so that its hooks know whom they work for. */
final class CallContext extends HttpClientContext {

    private final InFlightCall call;

    CallContext(InFlightCall call) {
        this.call = call;
    }

    static InFlightCall callOf(HttpContext context) {
        if (context instanceof CallContext callContext) {
            return callContext.call;
        }
        throw new IllegalStateException("A request that does not come from HttpTransport");
    }
}
