/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Judges the rows before anything is sent: number, values, length, duplicates.
 */
package io.github.camelsinch.sms.samples.filetosms.check;
