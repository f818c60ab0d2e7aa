/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.net.InetSocketAddress;

import javax.net.ssl.SSLContext;

/**
 * Where and how a simulator listens.
 *
 * @param address port 0 = any that is free; on a loopback address it answers to names of this machine only
 * @param tls     {@code null} = plain HTTP
 * @param gated   whether faults of the socket are possible
 * @param latency of the API's answers
 */
public record Door(InetSocketAddress address, SSLContext tls, boolean gated, Latency latency) {
}
