/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.report;

/** What is wrong with an element of a page of reports, so that a client can show that it reads the others. */
public enum Poison {
    /** Nothing. */
    NONE,
    /** It is a text instead of an object. */
    NOT_AN_OBJECT,
    /** It has a type, and none of the other fields. */
    WITHOUT_FIELDS,
    /** Its code is a text, its batch a number, its status an array, its time no time. */
    WRONG_TYPES,
    /** Its status is one that the reference does not know. */
    UNKNOWN_STATUS
}
