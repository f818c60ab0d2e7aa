/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a test asks of a simulator: questions that wait for their answer, and show what came when they do not get it.
 */
package io.github.camelsinch.sms.simulator.check;
