/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.check;

/**
 * Why a row gets no SMS. The label is what people read in {@code rejects.csv} and in the summary.
 */
public enum RejectReason {
    NUMBER_MISSING("the number is missing"),
    NOT_A_NUMBER("not a phone number"),
    ROUNDED_BY_SPREADSHEET("a spreadsheet rounded the number"),
    NATIONAL_NUMBER("a national number; --country says of which country"),
    UNKNOWN_COUNTRY_CODE("no country has this code"),
    TOO_SHORT("the number is too short"),
    TOO_LONG("the number is too long"),
    VALUE_MISSING("a value of the text is missing"),
    VALUE_TOO_LONG("a value has more than 160 characters"),
    TEXT_TOO_LONG("the text has more than 2000 characters"),
    TOO_MANY_PARTS("the text needs more parts than --max-parts"),
    TOO_MANY_CELLS("more cells than the header has");

    private final String label;

    RejectReason(String label) {
        this.label = label;
    }

    /**
     * @return the reason in words
     */
    public String label() {
        return label;
    }
}
