/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * JSON and query parameters: reading with all rules of the API, writing as the API does.
 */
package io.github.camelsinch.sms.simulator.wire;
