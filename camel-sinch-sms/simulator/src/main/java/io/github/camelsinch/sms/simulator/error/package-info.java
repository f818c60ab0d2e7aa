/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Why a request is refused.
 */
package io.github.camelsinch.sms.simulator.error;
