/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
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
 * order the parts of a parallel split run; and no two exchanges that come of one and share a key have the same. Where a
 * key is a copy's own, the place begins there: which of the copies it was does not count, since the same rows may come
 * in another order the next time.
 * <p>
 * It lives in a property of the exchange, which survives a redelivery, as headers do not. Copies get the property too,
 * and so know whose copies they are.
 */
final class SendPlace {

    private static final String PROPERTY = "CamelSinchSmsSendPlace";
    private static final int UNSETTLED = -1;
    /** A message that goes round through queues for days is a copy of a copy of a copy. */
    private static final int DEEPEST = 50;

    /** Whoever waits for its copies keeps it; nobody else need. */
    private final WeakReference<Exchange> exchange;
    private final String exchangeId;
    private final SendPlace parent;
    private final int depth;
    /** What led here, where there was too much of it to be kept one by one; else {@code null}. */
    private final String far;
    private final CopyOrigin origin;
    private final Integer split;
    private final Integer multicast;
    /** What was split, if this is a part. */
    private final Original original;
    private final Object firstKeyHeader;
    private final Redeliveries redeliveries = new Redeliveries();
    /** All but the latest; {@code null} as long as there is no other, as mostly. */
    private Map<StepsKey, SendSteps> earlier;
    /** {@code null} as long as there is no loop. */
    private Map<String, Integer> firstLoops;
    private StepsKey latestKey;
    private SendSteps latest;
    private Original splitting;
    private Forks forks;
    private String ownKey;
    private int farCopies;
    /** Unknown until something is sent under a key that the original has too. */
    private String target;
    private int fork = UNSETTLED;

    private SendPlace(Exchange exchange, SendPlace from) {
        boolean isFar = from != null && from.depth == DEEPEST;
        CopyOrigin way = from == null ? null : CopyOrigin.of(exchange, from.exchange(), from.redeliveries);
        this.exchange = new WeakReference<>(exchange);
        this.exchangeId = exchange.getExchangeId();
        this.parent = isFar ? null : from;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.far = isFar ? from.far(way) : null;
        this.origin = isFar ? null : way;
        this.split = exchange.getProperty(ExchangePropertyKey.SPLIT_INDEX, Integer.class);
        this.multicast = exchange.getProperty(ExchangePropertyKey.MULTICAST_INDEX, Integer.class);
        this.original = origin != null && origin.way() == CopyOrigin.Way.SPLIT ? parent.splitting() : null;
        this.firstKeyHeader = exchange.getMessage().getHeader(SinchSmsConstants.SEND_KEY);
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

    /** {@code null} if it is gone, or was given to another message. */
    private Exchange exchange() {
        Exchange held = exchange.get();
        return held != null && exchangeId.equals(held.getExchangeId()) ? held : null;
    }

    /** Says in few characters how a copy of this came to be, over all that this is a copy of. */
    private String far(CopyOrigin way) {
        StringBuilder steps = new StringBuilder();
        for (SendPlace place = this; place != null; place = place.parent) {
            steps.append(place.far).append(place.origin == null ? "" : place.origin.text(place.origin.loop())).append('/');
        }
        steps.append(way.text(way.loop())).append('#').append(nextFarCopy());
        return UUID.nameUUIDFromBytes(steps.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    private synchronized int nextFarCopy() {
        return farCopies++;
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
     * @param ownKeys  where a key comes from if there is none
     */
    SendSteps steps(Exchange sending, SendKey key, Endpoint endpoint, OwnKeys ownKeys) {
        SendPlace top = key == null ? root() : topOf(key);
        String used = key == null ? top.ownKey(ownKeys) : key.text();
        settleForks(endpoint, top);
        Integer loop = CopyOrigin.loopOf(sending);
        return stepsOf(new StepsKey(used, loop), text(used, loop, top));
    }

    private synchronized SendSteps stepsOf(StepsKey key, String place) {
        if (key.equals(latestKey)) {
            return latest;
        }
        if (latest != null) {
            latest.fold();
            earlier = earlier == null ? new HashMap<>(2) : earlier;
            earlier.put(latestKey, latest);
        }
        SendSteps known = earlier == null ? null : earlier.get(key);
        latestKey = key;
        latest = known == null ? new SendSteps(key.key(), place, redeliveries) : known;
        return latest;
    }

    Redeliveries redeliveries() {
        return redeliveries;
    }

    /** What this exchange gives its parts, which is being split. */
    private synchronized Original splitting() {
        Exchange split = exchange();
        if (split != null && (splitting == null || !splitting.isStill(split))) {
            splitting = new Original(split);
        }
        return splitting;
    }

    /** The outermost exchange that shares a key with all between it and this one. */
    private SendPlace topOf(SendKey key) {
        SendPlace top = this;
        while (top.parent != null && top.isGiven(key)) {
            top = top.parent;
        }
        return top;
    }

    private boolean isGiven(SendKey key) {
        return original == null ? key.mayBeGivenBy(firstKeyHeader) : key.isOf(original);
    }

    private SendPlace root() {
        SendPlace root = this;
        while (root.parent != null) {
            root = root.parent;
        }
        return root;
    }

    private synchronized String ownKey(OwnKeys ownKeys) {
        if (ownKey == null) {
            ownKey = ownKeys.next();
        }
        return ownKey;
    }

    /** Part of what is looked up at Sinch after a crash, so it must never change. */
    private String text(String key, Integer loop, SendPlace top) {
        if (this == top) {
            Integer round = top.round(key, loop);
            return farText() + (parent == null ? textOf(split, round, multicast) : textOf(null, round, null));
        }
        if (parent.path(key, top).isEmpty() && fork == 0 && Objects.equals(origin.loop(), loop)) {
            switch (origin.way()) {
                case SPLIT:
                    return textOf(origin.index(), roundOfOrigin(key, top), null);
                case MULTICAST:
                    return textOf(null, roundOfOrigin(key, top), origin.index());
                default:
                    break;
            }
        }
        return path(key, top) + " loop=" + loop;
    }

    private static String textOf(Integer split, Integer loop, Integer multicast) {
        return "split=" + split + " loop=" + loop + " multicast=" + multicast;
    }

    private String farText() {
        return far == null ? "" : "far=" + far + " ";
    }

    private String path(String key, SendPlace top) {
        if (this == top) {
            return farText() + (parent != null || split == null && multicast == null ? "" : textOf(split, null, multicast));
        }
        String label = origin.text(roundOfOrigin(key, top)) + (target == null ? "" : " " + target);
        return parent.path(key, top) + "/" + label + "#" + fork;
    }

    /** Who does not wait for copies may have gone on to another round before they send. */
    private Integer roundOfOrigin(String key, SendPlace top) {
        return parent == top && origin.way() != CopyOrigin.Way.APART ? parent.round(key, origin.loop()) : origin.loop();
    }

    /**
     * A round of a loop, counted from the first one that sent under this key: where each round has a key of its own,
     * they may come in another order.
     */
    private synchronized Integer round(String key, Integer loop) {
        if (loop == null) {
            return null;
        }
        firstLoops = firstLoops == null ? new HashMap<>(2) : firstLoops;
        return loop - firstLoops.computeIfAbsent(key, any -> loop);
    }

    /** Says, with the first send, which of several copies of its kind this is, and those between it and the top are. */
    private synchronized void settleForks(Endpoint endpoint, SendPlace top) {
        if (this == top) {
            return;
        }
        parent.settleForks(endpoint, top);
        if (fork == UNSETTLED) {
            target = origin.way() == CopyOrigin.Way.APART ? routeUri() + " " + endpoint.getEndpointUri() : null;
            fork = parent.forkOf(origin, target);
        }
    }

    private synchronized int forkOf(CopyOrigin copy, String copiedTo) {
        if (forks == null) {
            forks = new Forks();
        }
        return forks.of(copy, copiedTo);
    }

    private String routeUri() {
        Exchange sending = exchange();
        Route route = sending == null ? null : ExchangeHelper.getRoute(sending);
        return route == null ? "" : route.getEndpoint().getEndpointUri();
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "SendPlace";
    }

    private record StepsKey(String key, Integer loop) {

        /** By hand, as {@link Account}'s. */
        @Override
        public int hashCode() {
            return Objects.hash(key, loop);
        }
    }
}
