/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Shows how far the job is.
 */
package io.github.camelsinch.sms.samples.filetosms.progress;
