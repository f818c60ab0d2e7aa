/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A sample: reminders that wait at Sinch until their time, and are moved, rewritten or cancelled before.
 * {@code PlanRoute} and {@code ChangeRoutes} are the parts to copy; the rest is a day of it on a clock that is moved by
 * hand.
 */
package io.github.camelsinch.sms.samples.scheduledsends;
