/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.time.Duration;

/**
 * How long connections are kept. Short enough that a server or a firewall seldom gives one up first: a request on a
 * dead connection is a send that has to be looked up.
 *
 * @param idle  without use
 * @param age   at the latest
 * @param check how often unused ones are looked for
 */
record Lifetimes(Duration idle, Duration age, Duration check) {

    static final Lifetimes DEFAULTS = new Lifetimes(Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofSeconds(5));
}
