/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A sample: a Sinch that throttles, breaks connections and reports late, and a route of which nothing is lost or sent
 * twice. {@code ChaosRoutes} is the part to copy; the rest breaks things and counts.
 */
package io.github.camelsinch.sms.samples.chaos;
