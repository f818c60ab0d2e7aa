/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table of open batches. */
final class BatchTable {

    private static final String COLUMNS
            = "BATCH_ID, ACCEPTED_AT, SEND_AT, EXPIRE_AT, RECIPIENT_COUNT, GROUP_COUNT, SEEN, EPOCH";
    private static final String LEASE = "CURRENT_TIMESTAMP + INTERVAL '15' MINUTE";
    private static final String ONE = " WHERE ACCOUNT = ? AND BATCH_ID = ?";

    private final String table;

    BatchTable(String prefix) {
        this.table = prefix + "BATCH";
    }

    /**
     * One row.
     *
     * @param epoch grows by one with every claim
     */
    record Row(FollowedBatch batch, String seen, long epoch) {
    }

    /** Adds a batch, unless it is there. */
    void add(Transaction transaction, FollowedBatch batch) throws SQLException {
        if (transaction.update("UPDATE " + table + " SET EPOCH = EPOCH" + ONE, batch.account(), batch.batchId()) == 0) {
            transaction.update(
                    "INSERT INTO " + table + " (ACCOUNT, BATCH_ID, ACCEPTED_AT, SEND_AT, EXPIRE_AT, RECIPIENT_COUNT,"
                               + " GROUP_COUNT, LOOK_AT, EPOCH) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
                    batch.account(), batch.batchId(), Times.offset(batch.acceptedAt()), Times.offset(batch.sendAt()),
                    Times.offset(batch.expireAt()), batch.recipients(), batch.groups(), Times.offset(batch.firstLookAt()));
        }
    }

    /** {@return what is due and free, the longest due first} */
    List<Row> due(Transaction transaction, String account, Instant now, String aliveOwner, int most) throws SQLException {
        List<Row> rows = new ArrayList<>();
        String sql = "SELECT " + COLUMNS + " FROM " + table + " WHERE ACCOUNT = ? AND LOOK_AT <= ? AND " + free(aliveOwner)
                     + " ORDER BY LOOK_AT, BATCH_ID FETCH FIRST " + most + " ROWS ONLY";
        try (PreparedStatement query = aliveOwner == null
                ? transaction.prepare(sql, account, Times.offset(now))
                : transaction.prepare(sql, account, Times.offset(now), aliveOwner);
             ResultSet row = query.executeQuery()) {
            while (row.next()) {
                FollowedBatch batch = new FollowedBatch(
                        row.getString(1), account, Times.instant(row, 2), Times.instant(row, 3), Times.instant(row, 4),
                        row.getInt(5), row.getInt(6));
                rows.add(new Row(batch, row.getString(7), row.getLong(8)));
            }
        }
        return rows;
    }

    private static String free(String aliveOwner) {
        return "(LEASE_UNTIL IS NULL OR LEASE_UNTIL <= CURRENT_TIMESTAMP" + (aliveOwner == null ? ")" : " OR OWNER <> ?)");
    }

    /** {@return whether nobody else was faster} */
    boolean take(Transaction transaction, Row row, String owner) throws SQLException {
        return transaction.update(
                "UPDATE " + table + " SET EPOCH = EPOCH + 1, OWNER = ?, LEASE_UNTIL = " + LEASE + ONE + " AND EPOCH = ?",
                owner, row.batch().account(), row.batch().batchId(), row.epoch())
               == 1;
    }

    /** {@return whether the claim is still the last one} */
    boolean renew(Transaction transaction, FollowedBatch batch, long epoch) throws SQLException {
        return transaction.update(
                "UPDATE " + table + " SET LEASE_UNTIL = " + LEASE + ONE + " AND EPOCH = ? AND LEASE_UNTIL IS NOT NULL",
                batch.account(), batch.batchId(), epoch)
               == 1;
    }

    void putBack(Transaction transaction, FollowedBatch batch, long epoch, Instant lookAt, String seen) throws SQLException {
        transaction.update(
                "UPDATE " + table + " SET LEASE_UNTIL = NULL, LOOK_AT = ?, SEEN = ?" + ONE
                           + " AND EPOCH = ? AND LEASE_UNTIL IS NOT NULL",
                Times.offset(lookAt), seen, batch.account(), batch.batchId(), epoch);
    }

    void delete(Transaction transaction, FollowedBatch batch) throws SQLException {
        transaction.update("DELETE FROM " + table + ONE, batch.account(), batch.batchId());
    }

    int count(Transaction transaction, String account) throws SQLException {
        try (PreparedStatement query = transaction.prepare("SELECT COUNT(*) FROM " + table + " WHERE ACCOUNT = ?", account);
             ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /**
     * Forgets batches that nobody follows: they were due long ago.
     *
     * @param  overdue for how long
     * @param  most    how many at most
     * @return         how many it were
     */
    int purge(Transaction transaction, Duration overdue, int most) throws SQLException {
        return transaction.update(
                "DELETE FROM " + table + " WHERE (ACCOUNT, BATCH_ID) IN (SELECT ACCOUNT, BATCH_ID FROM " + table
                                  + " WHERE LOOK_AT < CURRENT_TIMESTAMP - INTERVAL '" + overdue.toDays()
                                  + "' DAY FETCH FIRST " + most + " ROWS ONLY)");
    }
}
