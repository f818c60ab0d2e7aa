/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The time that a simulator lives on.
 */
package io.github.camelsinch.sms.simulator.clock;
