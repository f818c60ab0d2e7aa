/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The keys of reports that are being handled, in memory: the bean to share as {@code inProgressRepository} between
 * consumers of one JVM. The keys are taken off again, so it needs no bound; Camel's {@code MemoryIdempotentRepository}
 * has one, and keeping it slows adding and taking off a thousandfold after its first hundred thousand keys. Consumers
 * of several JVMs share a {@code JdbcMessageIdRepository}. Safe for several threads.
 */
public final class InProgressReports extends ServiceSupport implements IdempotentRepository {

    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    @Override
    public boolean add(String key) {
        return keys.add(key);
    }

    @Override
    public boolean contains(String key) {
        return keys.contains(key);
    }

    @Override
    public boolean remove(String key) {
        return keys.remove(key);
    }

    @Override
    public boolean confirm(String key) {
        return keys.contains(key);
    }

    @Override
    public void clear() {
        keys.clear();
    }
}
