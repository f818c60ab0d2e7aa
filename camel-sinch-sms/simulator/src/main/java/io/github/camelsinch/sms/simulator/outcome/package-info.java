/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What becomes of messages.
 */
package io.github.camelsinch.sms.simulator.outcome;
