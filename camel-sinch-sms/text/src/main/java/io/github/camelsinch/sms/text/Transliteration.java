/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

/**
 * Whether a text may be rewritten so that it fits the GSM 7-bit alphabet.
 */
public enum Transliteration {

    /** Texts stay as they are. */
    NONE,

    /**
     * A text that needs several UCS-2 parts is rewritten if that makes all of it GSM 7-bit and takes fewer parts; any
     * other text stays as it is. The same condition as in Sinch's own account feature "Auto Encoding".
     */
    WHEN_IT_SAVES_PARTS
}
