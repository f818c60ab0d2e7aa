/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.util.Map;

/** A consumer that can say how far it has come. */
public interface ConsumerStanding {

    /** The entry that names the route. */
    String ROUTE = "route";

    /**
     * How it stands, at no cost.
     *
     * @return names such as {@code position} to values that JSON has a form for, in the order to show them
     */
    Map<String, Object> standing();
}
