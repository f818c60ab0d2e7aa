/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The TCP gate in front of the HTTP server: it can do to a connection what the JDK's server cannot.
 */
package io.github.camelsinch.sms.simulator.gate;
