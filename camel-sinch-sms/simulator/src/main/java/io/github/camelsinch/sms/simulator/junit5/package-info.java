/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * A simulator for each test class or each test.
 */
package io.github.camelsinch.sms.simulator.junit5;
