/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A sample: delivery reports are polled into a database and summed up.
 */
package io.github.camelsinch.sms.samples.deliveryreports;
