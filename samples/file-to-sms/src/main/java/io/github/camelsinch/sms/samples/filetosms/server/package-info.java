/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Who takes the messages: a simulator, or Sinch.
 */
package io.github.camelsinch.sms.samples.filetosms.server;
