/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that are being handled, in a repository that is shared. A node that dies leaves its keys there, and no
 * repository tells since when; so a key that was refused here for longer than a lease is taken over, with a warning. If
 * its holder was only slow, that report is handled twice.
 */
final class LeasedReports extends ServiceSupport implements IdempotentRepository {

    private static final Logger LOG = LoggerFactory.getLogger(LeasedReports.class);

    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST_LEASE = Duration.ofMinutes(15);
    /** Sinch sends a callback again for 22 h 45 min. */
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int MOST_REMEMBERED = 10_000;

    private final IdempotentRepository shared;
    private final Duration lease;
    private final Clock clock;
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> refusedSince = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_REMEMBERED || eldest.getValue().isBefore(clock.instant().minus(REMEMBERED));
        }
    };

    /** One whose lease is not that of another node, lest all that wait take over at once. */
    static LeasedReports of(IdempotentRepository shared, Clock clock) {
        long millis = ThreadLocalRandom.current().nextLong(SHORTEST_LEASE.toMillis(), LONGEST_LEASE.toMillis());
        return new LeasedReports(shared, Duration.ofMillis(millis), clock);
    }

    /** @param lease how long somebody else may hold a key that this one wants */
    LeasedReports(IdempotentRepository shared, Duration lease, Clock clock) {
        this.shared = shared;
        this.lease = lease;
        this.clock = clock;
    }

    @Override
    public boolean add(String key) {
        if (held.contains(key)) {
            return false;
        }
        if (shared.add(key)) {
            held.add(key);
            forget(key);
            return true;
        }
        return !held.contains(key) && isOver(key) && takeOver(key);
    }

    private synchronized void forget(String key) {
        refusedSince.remove(key);
    }

    /** Whether the lease of its holder is over; only for one who asks. */
    private synchronized boolean isOver(String key) {
        Instant now = clock.instant();
        Instant since = refusedSince.putIfAbsent(key, now);
        if (since == null || now.isBefore(since.plus(lease))) {
            return false;
        }
        refusedSince.remove(key);
        return true;
    }

    private boolean takeOver(String key) {
        // anew, so that a repository that forgets old keys does not forget this one
        shared.remove(key);
        if (!shared.add(key)) {
            return false;
        }
        held.add(key);
        LOG.warn("A delivery report was in the hands of another consumer for {} minutes, which may have died; it is taken"
                 + " over, and comes twice if that one was only slow: {}",
                lease.toMinutes(), key);
        return true;
    }

    @Override
    public boolean contains(String key) {
        return shared.contains(key);
    }

    @Override
    public boolean remove(String key) {
        // whatever the repository does, it is not held here any more
        held.remove(key);
        return shared.remove(key);
    }

    @Override
    public boolean confirm(String key) {
        return shared.confirm(key);
    }

    @Override
    public void clear() {
        held.clear();
        shared.clear();
    }
}
