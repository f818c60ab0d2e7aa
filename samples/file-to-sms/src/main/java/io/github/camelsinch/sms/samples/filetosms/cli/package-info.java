/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * From the command line to checked settings.
 */
package io.github.camelsinch.sms.samples.filetosms.cli;
