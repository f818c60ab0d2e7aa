/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * How reports of messages come out wrong: late, lost, twice, out of order.
 */
package io.github.camelsinch.sms.simulator.script;
