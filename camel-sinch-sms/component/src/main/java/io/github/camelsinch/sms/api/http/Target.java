/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.net.URIAuthority;

/**
 * A host that calls go to, with what is the same for all of them.
 *
 * @param host       with its port, if it is not the scheme's
 * @param route      straight to it
 * @param authority  for requests
 * @param hostHeader for requests
 */
record Target(HttpHost host, HttpRoute route, URIAuthority authority, Header hostHeader) {

    static Target of(HttpHost host) {
        boolean secure = URIScheme.HTTPS.same(host.getSchemeName());
        URIAuthority authority = new URIAuthority(host);
        HttpHost numbered = RoutingSupport.normalize(host, DefaultSchemePortResolver.INSTANCE);
        return new Target(
                host, new HttpRoute(numbered, null, secure), authority,
                new BasicHeader(HttpHeaders.HOST, authority.toString()));
    }

    @Override
    public String toString() {
        return String.valueOf(host);
    }
}
