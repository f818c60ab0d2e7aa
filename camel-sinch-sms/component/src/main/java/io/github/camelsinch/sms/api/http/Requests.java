/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;

/** What goes over the wire, with every header but the length of the body. */
final class Requests {

    private static final Header ACCEPT = new BasicHeader(HttpHeaders.ACCEPT, "application/json");
    private static final Header NOT_COMPRESSED = new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
    private static final Header KEEP_ALIVE = new BasicHeader(HttpHeaders.CONNECTION, HeaderElements.KEEP_ALIVE);
    static final Header USER_AGENT = userAgent();

    private Requests() {
    }

    static AsyncEntityProducer entity(HttpCall call) {
        return call.body() == null ? null : new BasicAsyncEntityProducer(call.body(), null);
    }

    static HttpRequest of(HttpCall call) {
        Target target = call.target();
        BasicHttpRequest request
                = new BasicHttpRequest(call.method(), target.host().getSchemeName(), target.authority(), call.path());
        request.addHeader(target.hostHeader());
        request.addHeader(KEEP_ALIVE);
        request.addHeader(ACCEPT);
        request.addHeader(NOT_COMPRESSED);
        request.addHeader(USER_AGENT);
        request.addHeader(new SecretHeader(HttpHeaders.AUTHORIZATION, call.authorization()));
        if (call.body() != null) {
            request.addHeader(call.contentType());
        }
        return request;
    }

    private static Header userAgent() {
        String version = HttpTransport.class.getPackage().getImplementationVersion();
        return new BasicHeader(HttpHeaders.USER_AGENT, version == null ? "camel-sinch-sms" : "camel-sinch-sms/" + version);
    }
}
