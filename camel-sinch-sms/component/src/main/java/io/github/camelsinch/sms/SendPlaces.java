/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;

/**
 * Marks every exchange of a context when it begins, before a route can make copies of it: only so a part of a split
 * knows which split of which part it belongs to. Also counts its redeliveries.
 */
final class SendPlaces extends SimpleEventNotifierSupport {

    SendPlaces() {
        setIgnoreCamelContextInitEvents(true);
        setIgnoreCamelContextEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        setIgnoreExchangeEvents(false);
        setIgnoreExchangeCreatedEvent(false);
        setIgnoreExchangeRedeliveryEvents(false);
        // Camel 4.18 asks this one before it tells of a redelivery
        setIgnoreExchangeFailedEvents(false);
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event.getType() == CamelEvent.Type.ExchangeCreated || event.getType() == CamelEvent.Type.ExchangeRedelivery;
    }

    @Override
    public void notify(CamelEvent event) {
        Exchange exchange = ((CamelEvent.ExchangeEvent) event).getExchange();
        SendPlace place = SendPlace.of(exchange);
        if (event.getType() == CamelEvent.Type.ExchangeRedelivery) {
            place.redeliveries().count(exchange);
        }
    }
}
