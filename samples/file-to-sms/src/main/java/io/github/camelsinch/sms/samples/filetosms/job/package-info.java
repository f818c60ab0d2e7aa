/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Ties the rooms together: check, send, wait, write down.
 */
package io.github.camelsinch.sms.samples.filetosms.job;
