/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

/**
 * An entry of a list of reports that does not have a report's form.
 *
 * @param json what stood there; may hold a phone number
 */
public record UnreadableReport(String json) {

    @Override
    public String toString() {
        return "UnreadableReport[json=" + Shown.text(json) + "]";
    }
}
