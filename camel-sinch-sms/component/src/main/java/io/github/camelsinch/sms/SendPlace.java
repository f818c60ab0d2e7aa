/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Route;
import org.apache.camel.support.ExchangeHelper;

/**
 * Where a send is made: in which exchange, and how that came to be by splits, multicasts, wire taps and the like from
 * the one that a consumer made. Its text is the same when the same message comes again, on whichever node, in whichever
 * order the parts of a parallel split run; and no two exchanges that come of one have the same.
 * <p>
 * It lives in a property of the exchange, which survives a redelivery, as headers do not. Copies get the property too,
 * and so know whose copies they are.
 */
final class SendPlace {

    private static final String PROPERTY = "CamelSinchSmsSendPlace";

    private final Exchange exchange;
    private final String exchangeId;
    private final SendPlace parent;
    private final CopyOrigin origin;
    private final Integer split;
    private final Integer multicast;
    private final Redeliveries redeliveries = new Redeliveries();
    private final Map<StepsKey, SendSteps> steps = new HashMap<>(2);
    private Forks forks;
    private String ownKey;
    /** Unknown until something is sent. */
    private String label;
    private int fork;

    private SendPlace(Exchange exchange, SendPlace parent) {
        this.exchange = exchange;
        this.exchangeId = exchange.getExchangeId();
        this.parent = parent;
        this.origin = parent == null ? null : CopyOrigin.of(exchange, parent.exchange, parent.redeliveries);
        this.split = exchange.getProperty(ExchangePropertyKey.SPLIT_INDEX, Integer.class);
        this.multicast = exchange.getProperty(ExchangePropertyKey.MULTICAST_INDEX, Integer.class);
    }

    /** That of an exchange; one that is met for the first time gets it now. */
    static SendPlace of(Exchange exchange) {
        SendPlace known = exchange.getProperty(PROPERTY) instanceof SendPlace place ? place : null;
        SendPlace own = known == null ? null : known.upTo(exchange.getExchangeId());
        if (own == null) {
            String copiedFrom = exchange.getProperty(ExchangePropertyKey.CORRELATION_ID, String.class);
            SendPlace parent = known == null || copiedFrom == null ? known : known.upTo(copiedFrom);
            own = new SendPlace(exchange, parent == null ? known : parent);
        }
        if (own != known) {
            exchange.setProperty(PROPERTY, own);
        }
        return own;
    }

    /** Aggregation may leave the property of a part in the exchange that was split. */
    private SendPlace upTo(String id) {
        for (SendPlace place = this; place != null; place = place.parent) {
            if (place.exchangeId.equals(id)) {
                return place;
            }
        }
        return null;
    }

    /**
     * The sends that are made here under a key, in the current round of a loop.
     *
     * @param sending  the exchange, or a copy that passes for it, as a loop makes them
     * @param key      the user's, or {@code null}
     * @param endpoint that sends
     */
    SendSteps steps(Exchange sending, String key, Endpoint endpoint) {
        if (parent != null) {
            settleFork(endpoint);
        }
        Integer loop = CopyOrigin.loopOf(sending);
        String place = text(loop);
        String used = key == null ? root().ownKey() : key;
        synchronized (this) {
            return steps.computeIfAbsent(new StepsKey(used, loop), any -> new SendSteps(used, place, redeliveries));
        }
    }

    Redeliveries redeliveries() {
        return redeliveries;
    }

    private SendPlace root() {
        SendPlace root = this;
        while (root.parent != null) {
            root = root.parent;
        }
        return root;
    }

    private synchronized String ownKey() {
        if (ownKey == null) {
            ownKey = UUID.randomUUID().toString();
        }
        return ownKey;
    }

    /** Part of what is looked up at Sinch after a crash, so it must never change. */
    private String text(Integer loop) {
        if (parent == null) {
            return text(split, loop, multicast);
        }
        if (parent.path().isEmpty() && fork == 0 && Objects.equals(origin.loop(), loop)) {
            switch (origin.way()) {
                case SPLIT:
                    return text(origin.index(), loop, null);
                case MULTICAST:
                    return text(null, loop, origin.index());
                default:
                    break;
            }
        }
        return path() + " loop=" + loop;
    }

    private static String text(Integer split, Integer loop, Integer multicast) {
        return "split=" + split + " loop=" + loop + " multicast=" + multicast;
    }

    private String path() {
        if (parent == null) {
            return split == null && multicast == null ? "" : text(split, null, multicast);
        }
        return parent.path() + "/" + label + "#" + fork;
    }

    /** Says, with the first send, which of several copies of its kind this is. */
    private synchronized void settleFork(Endpoint endpoint) {
        if (label == null) {
            if (parent.parent != null) {
                parent.settleFork(endpoint);
            }
            String target = origin.way() == CopyOrigin.Way.APART ? routeUri() + " " + endpoint.getEndpointUri() : null;
            fork = parent.forkOf(origin, target);
            label = target == null ? origin.text() : origin.text() + " " + target;
        }
    }

    private synchronized int forkOf(CopyOrigin copy, String target) {
        if (forks == null) {
            forks = new Forks();
        }
        return forks.of(copy, target);
    }

    private String routeUri() {
        Route route = ExchangeHelper.getRoute(exchange);
        return route == null ? "" : route.getEndpoint().getEndpointUri();
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "SendPlace";
    }

    private record StepsKey(String key, Integer loop) {
    }
}
