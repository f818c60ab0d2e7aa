/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

/**
 * A window to read.
 *
 * @param window its ends
 * @param sweep  whether it goes over the past again, in which case the position does not depend on it
 */
record PlannedWindow(ReportWindow window, boolean sweep) {
}
