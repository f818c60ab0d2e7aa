/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The HTTP side: server, routing, authentication, ordered faults, journal.
 */
package io.github.camelsinch.sms.simulator.http;
