/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Groups of recipients.
 */
package io.github.camelsinch.sms.simulator.group;
