/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The newest requests to the API. Thread-safe.
 */
public final class Journal {

    /** So that what nobody knew is not pushed out by what everybody knows. */
    private static final int UNKNOWN_KEPT = 1_000;

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private final Deque<RecordedRequest> unknown = new ArrayDeque<>();
    private final int capacity;

    /**
     * An empty journal.
     *
     * @param capacity how many requests are kept
     */
    public Journal(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(RecordedRequest request) {
        if (requests.size() == capacity) {
            requests.remove();
        }
        requests.add(request);
        if (!request.known() && unknown.size() < UNKNOWN_KEPT) {
            unknown.add(request);
        }
    }

    /**
     * What came.
     *
     * @return oldest first
     */
    public synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /**
     * What came and was no request of the API's.
     *
     * @return oldest first; the first 1,000
     */
    public synchronized List<RecordedRequest> unknown() {
        return List.copyOf(unknown);
    }

    /** Forgets all. */
    public synchronized void clear() {
        requests.clear();
        unknown.clear();
    }
}
