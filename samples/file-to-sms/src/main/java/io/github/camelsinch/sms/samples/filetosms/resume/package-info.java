/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Remembers jobs, so that a program that was killed carries on where it was.
 */
package io.github.camelsinch.sms.samples.filetosms.resume;
