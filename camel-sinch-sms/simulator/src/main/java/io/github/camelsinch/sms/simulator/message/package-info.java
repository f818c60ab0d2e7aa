/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * From the content of a batch to the message of one recipient.
 */
package io.github.camelsinch.sms.simulator.message;
