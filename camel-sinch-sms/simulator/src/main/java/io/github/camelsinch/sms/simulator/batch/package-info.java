/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a batch is: recipients, content, options.
 */
package io.github.camelsinch.sms.simulator.batch;
