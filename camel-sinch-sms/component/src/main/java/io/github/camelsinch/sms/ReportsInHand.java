/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.report.OpenKeys;
import io.github.camelsinch.sms.report.ReportKey;
import org.apache.camel.spi.IdempotentRepository;

/**
 * Which reports are being handled. Safe for several threads.
 */
interface ReportsInHand {

    /** {@return {@code false} if somebody has it in hand already} */
    boolean add(ReportKey key);

    /** Whoever added it is done with it. */
    void remove(ReportKey key);

    /** Those of one consumer, in memory. */
    static ReportsInHand own() {
        OpenKeys keys = new OpenKeys();
        return new ReportsInHand() {
            @Override
            public boolean add(ReportKey key) {
                return keys.add(key);
            }

            @Override
            public void remove(ReportKey key) {
                keys.remove(key);
            }
        };
    }

    /** Those of all who share a repository. */
    static ReportsInHand in(IdempotentRepository repository) {
        return new ReportsInHand() {
            @Override
            public boolean add(ReportKey key) {
                return repository.add(key.text());
            }

            @Override
            public void remove(ReportKey key) {
                repository.remove(key.text());
            }
        };
    }
}
