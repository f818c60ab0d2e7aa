/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.Arrays;

import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.outcome.Outcome;

/**
 * Final statuses that are still to come: a binary heap over plain arrays, 28 bytes an entry, since a million can be
 * under way. Entries of one moment come out in the order in which they went in. Not thread-safe.
 */
final class DueFinals {

    private long[] at = new long[16];
    private long[] order = new long[16];
    private Batch[] batches = new Batch[16];
    private int[] messages = new int[16];
    /** Code and status in one. */
    private int[] verdicts = new int[16];
    private int size;
    private long added;

    void add(long atMillis, Batch batch, int message, Outcome outcome) {
        if (size == at.length) {
            grow();
        }
        int place = size++;
        put(place, atMillis, added++, batch, message, outcome.code() << 4 | outcome.status().ordinal());
        while (place > 0 && isBefore(place, (place - 1) / 2)) {
            swap(place, (place - 1) / 2);
            place = (place - 1) / 2;
        }
    }

    /** The next moment; {@link Long#MAX_VALUE} if nothing is to come. */
    long nextMillis() {
        return size == 0 ? Long.MAX_VALUE : at[0];
    }

    Batch batch() {
        return batches[0];
    }

    int message() {
        return messages[0];
    }

    DeliveryStatus status() {
        return DeliveryStatus.ofOrdinal(verdicts[0] & 15);
    }

    int code() {
        return verdicts[0] >>> 4;
    }

    void remove() {
        size--;
        put(0, at[size], order[size], batches[size], messages[size], verdicts[size]);
        batches[size] = null;
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && isBefore(child + 1, child)) {
                child++;
            }
            if (!isBefore(child, place)) {
                break;
            }
            swap(child, place);
            place = child;
        }
    }

    void clear() {
        Arrays.fill(batches, null);
        size = 0;
    }

    private boolean isBefore(int one, int other) {
        return at[one] != at[other] ? at[one] < at[other] : order[one] < order[other];
    }

    private void swap(int one, int other) {
        long atOne = at[one];
        long orderOne = order[one];
        Batch batchOne = batches[one];
        int messageOne = messages[one];
        int verdictOne = verdicts[one];
        put(one, at[other], order[other], batches[other], messages[other], verdicts[other]);
        put(other, atOne, orderOne, batchOne, messageOne, verdictOne);
    }

    private void put(int place, long atMillis, long entryOrder, Batch batch, int message, int verdict) {
        at[place] = atMillis;
        order[place] = entryOrder;
        batches[place] = batch;
        messages[place] = message;
        verdicts[place] = verdict;
    }

    private void grow() {
        int capacity = size + (size >> 1);
        at = Arrays.copyOf(at, capacity);
        order = Arrays.copyOf(order, capacity);
        batches = Arrays.copyOf(batches, capacity);
        messages = Arrays.copyOf(messages, capacity);
        verdicts = Arrays.copyOf(verdicts, capacity);
    }
}
