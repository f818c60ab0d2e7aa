/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A CSV file becomes SMS, and their delivery reports a result file. The routes to copy, and the entry of the program.
 */
package io.github.camelsinch.sms.samples.filetosms;
