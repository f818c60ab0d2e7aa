/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.util.List;
import java.util.regex.Pattern;

import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Everything through the proxy but the hosts that are named. */
final class ProxyRoutePlanner extends DefaultRoutePlanner {

    private final HttpHost proxy;
    private final List<Pattern> direct;

    ProxyRoutePlanner(ProxySettings settings) {
        super(null);
        this.proxy = new HttpHost("http", settings.host(), settings.port());
        this.direct = settings.nonProxyHosts().stream().map(ProxyRoutePlanner::pattern).toList();
    }

    private static Pattern pattern(String hosts) {
        // an IPv6 host has brackets in a list of hosts and none in a route
        String regex = Pattern.quote(hosts.trim().replaceAll("[\\[\\]]", "")).replace("*", "\\E.*\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    @Override
    protected HttpHost determineProxy(HttpHost target, HttpContext context) {
        return direct.stream().anyMatch(hosts -> hosts.matcher(target.getHostName()).matches()) ? null : proxy;
    }
}
