/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A sample: messages of a queue become SMS, each order exactly one. {@code OrderRoutes} and {@code QueueToSms} are the
 * parts to copy; the rest breaks things and counts.
 */
package io.github.camelsinch.sms.samples.queuetosms;
