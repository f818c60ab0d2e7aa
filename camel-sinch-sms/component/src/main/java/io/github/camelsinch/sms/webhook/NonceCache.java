/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Nonces that are used up, in memory and bounded: the oldest goes first. A callback that is replayed after its nonce
 * was forgotten is still known by the key of its report. Safe for several threads.
 */
public final class NonceCache {

    private final int capacity;
    private final Map<String, Instant> untilByNonce = new LinkedHashMap<>();

    /**
     * @param capacity the most that are remembered; one takes some 150 bytes
     */
    public NonceCache(int capacity) {
        this.capacity = capacity;
    }

    synchronized boolean contains(String nonce) {
        return untilByNonce.containsKey(nonce);
    }

    synchronized void add(String nonce, Instant until, Instant now) {
        untilByNonce.putIfAbsent(nonce, until);
        Iterator<Instant> oldest = untilByNonce.values().iterator();
        while (oldest.hasNext() && (oldest.next().isBefore(now) || untilByNonce.size() > capacity)) {
            oldest.remove();
        }
    }

    synchronized int size() {
        return untilByNonce.size();
    }
}
