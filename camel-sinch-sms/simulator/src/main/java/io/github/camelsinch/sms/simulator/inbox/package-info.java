/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What the inbox page shows: searches, live views, exports. Knows the plan, nothing of HTTP.
 */
package io.github.camelsinch.sms.simulator.inbox;
