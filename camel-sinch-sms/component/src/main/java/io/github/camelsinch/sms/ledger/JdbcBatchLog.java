/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Open batches in the database of a ledger. */
final class JdbcBatchLog implements BatchLog {

    private final JdbcTables tables;
    private final String owner;
    private final boolean exclusive;

    /**
     * @param owner     this process
     * @param exclusive whether surely no other process uses the database: what another one holds is free then
     */
    JdbcBatchLog(JdbcTables tables, String owner, boolean exclusive) {
        this.tables = tables;
        this.owner = owner;
        this.exclusive = exclusive;
    }

    @Override
    public List<BatchClaim> claim(String account, Instant now, int most) {
        // mostly there is nothing, which costs no commit
        List<BatchTable.Row> due = tables.transactions().read("look for batches that are due",
                transaction -> tables.batches().due(transaction, account, now, exclusive ? owner : null, most));
        if (due.isEmpty()) {
            return List.of();
        }
        return tables.transactions().write("take batches that are due", transaction -> {
            List<BatchClaim> claims = new ArrayList<>();
            for (BatchTable.Row row : due) {
                if (tables.batches().take(transaction, row, owner)) {
                    claims.add(new Claim(row.batch(), row.seen(), row.epoch() + 1));
                }
            }
            return claims;
        });
    }

    @Override
    public int open(String account) {
        return tables.transactions().read("count the open batches",
                transaction -> tables.batches().count(transaction, account));
    }

    private final class Claim implements BatchClaim {

        private final FollowedBatch batch;
        private final String seen;
        private final long epoch;

        Claim(FollowedBatch batch, String seen, long epoch) {
            this.batch = batch;
            this.seen = seen;
            this.epoch = epoch;
        }

        @Override
        public FollowedBatch batch() {
            return batch;
        }

        @Override
        public String seen() {
            return seen;
        }

        @Override
        public boolean renew() {
            return tables.transactions().write("go on holding a batch",
                    transaction -> tables.batches().renew(transaction, batch, epoch));
        }

        @Override
        public void putBack(Instant lookAt, String nowSeen) {
            tables.transactions().write("put a batch back", transaction -> {
                tables.batches().putBack(transaction, batch, epoch, lookAt, nowSeen);
                return null;
            });
        }

        @Override
        public void end() {
            tables.transactions().write("end a batch", transaction -> {
                tables.batches().delete(transaction, batch);
                return null;
            });
        }
    }
}
