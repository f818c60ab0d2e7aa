/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The state of a service plan: queue, schedule, retention, counters.
 */
package io.github.camelsinch.sms.simulator.plan;
