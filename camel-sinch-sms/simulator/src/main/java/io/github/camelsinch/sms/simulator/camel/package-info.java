/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Points a Camel context at a simulator. The only package that needs Camel, and of it only {@code camel-api}.
 */
package io.github.camelsinch.sms.simulator.camel;
