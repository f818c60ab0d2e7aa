/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

/** What the body of a message to send is. */
public enum BodyAs {
    /** the text, or the payload of a binary message */
    text,
    /** whom to send to */
    recipients
}
