/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.parity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule of Sinch's API that a test holds. From these {@code docs/parity.md} is written: {@link ParityTest}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Parity {

    Topic topic();

    /** In one line of Markdown. */
    String rule();

    Status status();

    /** Where it is documented, or what it is inferred from. */
    Source source();

    /** How sure it is that Sinch does so. */
    enum Status {
        /** Sinch's documentation says so. */
        DOCUMENTED,
        /** It follows from samples, from Sinch's own clients, from what was seen live, or from another standard. */
        INFERRED,
        /** Nothing public says anything; it is a choice. */
        UNKNOWN
    }
}
