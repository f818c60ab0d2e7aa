/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Reads CSV files, however dirty, in constant memory.
 */
package io.github.camelsinch.sms.samples.filetosms.csv;
