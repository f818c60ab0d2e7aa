/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.fault;

/** How far a request gets before it goes wrong. */
public enum Stage {

    /** Its head was read. */
    BEFORE_BODY,
    /** Half of its body was read. */
    DURING_BODY,
    /** It was read, and nothing is done about it. */
    BEFORE_ACCEPTING,
    /** It was read, and is carried out as if all were well. */
    AFTER_ACCEPTING
}
