/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Keeps the books: which row is in which batch, and what became of it.
 */
package io.github.camelsinch.sms.samples.filetosms.track;
