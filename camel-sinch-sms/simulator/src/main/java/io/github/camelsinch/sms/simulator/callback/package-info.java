/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Delivery reports that are pushed: callbacks, their retries and what became of them.
 */
package io.github.camelsinch.sms.simulator.callback;
