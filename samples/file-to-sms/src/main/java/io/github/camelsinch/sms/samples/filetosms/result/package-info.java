/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The files that a job leaves.
 */
package io.github.camelsinch.sms.samples.filetosms.result;
