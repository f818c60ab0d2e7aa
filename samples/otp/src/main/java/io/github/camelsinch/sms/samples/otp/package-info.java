/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A sample: one-time codes that pass a bulk job, and expire rather than come late. {@code OtpRoutes} is the part to
 * copy; the rest measures.
 */
package io.github.camelsinch.sms.samples.otp;
