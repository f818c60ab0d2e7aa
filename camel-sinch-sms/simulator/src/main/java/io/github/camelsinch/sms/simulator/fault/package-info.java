/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What can go wrong between a client and Sinch, and when: scripted by tests.
 */
package io.github.camelsinch.sms.simulator.fault;
