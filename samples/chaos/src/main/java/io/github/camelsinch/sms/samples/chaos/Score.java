/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.chaos;

import java.util.List;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;

/**
 * What Sinch was given, whatever a client believes.
 *
 * @param sent       orders that were texted
 * @param lost       orders that were not
 * @param duplicated texts too many
 */
record Score(long sent, long lost, long duplicated) {

    static Score of(SinchSmsSimulator sinch, List<Order> orders) {
        long sent = orders.stream().filter(order -> !sinch.messages(order.phone()).isEmpty()).count();
        return new Score(sent, orders.size() - sent, sinch.duplicates().extraAccepted());
    }

    /** Whether every one of so many orders was texted once. */
    boolean isPerfect(int orders) {
        return sent == orders && lost == 0 && duplicated == 0;
    }
}
