/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Delivery reports and pages.
 */
package io.github.camelsinch.sms.simulator.report;
