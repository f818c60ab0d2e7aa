/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.util.List;

/** What is sent, of the clients that are written by hand. */
record Outgoing(String from, List<String> to, String body) {
}
