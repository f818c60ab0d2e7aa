/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * The table of sends. Leases run by the database's clock alone, which all nodes share. Whoever writes names the epoch
 * of his claim, and changes no row if a later claim has taken the send.
 */
final class SendTable {

    private final String table;
    private final String segmentTable;
    private final String newLease;

    SendTable(String prefix, Duration lease) {
        this.table = prefix + "SEND";
        this.segmentTable = prefix + "SEGMENT";
        this.newLease = "CURRENT_TIMESTAMP + " + interval(lease);
    }

    /** {@return the row, or {@code null} if there is none} */
    SendRow find(Transaction transaction, String reference) throws SQLException {
        try (PreparedStatement query = transaction.prepare(
                "SELECT CUT, SEGMENTS, EPOCH, OWNER, LEASE_UNTIL, CURRENT_TIMESTAMP FROM " + table + " WHERE REFERENCE = ?",
                reference);
             ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            int segments = row.getInt(2);
            boolean unfinished = row.wasNull();
            OffsetDateTime leaseUntil = row.getObject(5, OffsetDateTime.class);
            return new SendRow(
                    row.getString(1), unfinished ? RecordedClaim.NOT_FINISHED : segments, row.getLong(3), row.getString(4),
                    leaseUntil == null
                            ? Duration.ZERO : Duration.between(row.getObject(6, OffsetDateTime.class), leaseUntil));
        }
    }

    void insert(Transaction transaction, String reference, String cut, long epoch, String owner) throws SQLException {
        transaction.update(
                "INSERT INTO " + table + " (REFERENCE, CUT, EPOCH, OWNER, LEASE_UNTIL, CREATED_AT) VALUES (?, ?, ?, ?, "
                           + newLease + ", CURRENT_TIMESTAMP)",
                reference, cut, epoch, owner);
    }

    /**
     * Begins the next epoch of a send.
     *
     * @param  before    the row as it was read
     * @param  ownerDead whether its owner surely does not live any more, so that its lease means nothing
     * @return           whether nobody else was faster
     */
    boolean takeOver(Transaction transaction, String reference, SendRow before, boolean ownerDead, String owner)
            throws SQLException {
        return transaction.update(
                "UPDATE " + table + " SET EPOCH = EPOCH + 1, OWNER = ?, LEASE_UNTIL = " + newLease + ", RELEASED_AT = NULL"
                                  + " WHERE REFERENCE = ? AND EPOCH = ? AND SEGMENTS IS NULL"
                                  + (ownerDead ? "" : " AND (LEASE_UNTIL IS NULL OR LEASE_UNTIL <= CURRENT_TIMESTAMP)"),
                owner, reference, before.epoch())
               == 1;
    }

    /** {@return whether the claim is still the last one, and was not given up} */
    boolean renew(Transaction transaction, String reference, long epoch) throws SQLException {
        return transaction.update(
                "UPDATE " + table + " SET LEASE_UNTIL = " + newLease
                                  + " WHERE REFERENCE = ? AND EPOCH = ? AND SEGMENTS IS NULL AND LEASE_UNTIL IS NOT NULL",
                reference, epoch)
               == 1;
    }

    /** {@return whether the claim is still the last one, and was not given up} */
    boolean finish(Transaction transaction, String reference, long epoch, int segments) throws SQLException {
        return transaction.update(
                "UPDATE " + table + " SET LEASE_UNTIL = NULL, RELEASED_AT = CURRENT_TIMESTAMP, SEGMENTS = ?"
                                  + " WHERE REFERENCE = ? AND EPOCH = ? AND SEGMENTS IS NULL AND LEASE_UNTIL IS NOT NULL",
                segments, reference, epoch)
               == 1;
    }

    /** Gives the send free; if nothing was ever about to be posted, nothing of it stays. */
    void release(Transaction transaction, String reference, long epoch) throws SQLException {
        String mine = " WHERE REFERENCE = ? AND EPOCH = ? AND SEGMENTS IS NULL";
        int deleted = transaction.update(
                "DELETE FROM " + table + mine + " AND NOT EXISTS (SELECT 1 FROM " + segmentTable + " WHERE REFERENCE = ?)",
                reference, epoch, reference);
        if (deleted == 0) {
            transaction.update(
                    "UPDATE " + table + " SET LEASE_UNTIL = NULL, RELEASED_AT = CURRENT_TIMESTAMP" + mine, reference, epoch);
        }
    }

    /**
     * Forgets sends that have been at rest for long, and of which nothing is open: finished ones, and those of which
     * Sinch surely has nothing.
     *
     * @param  retention how long they are remembered
     * @param  batch     how many at most
     * @return           how many it were
     */
    int purge(Transaction transaction, Duration retention, int batch) throws SQLException {
        String old = "RELEASED_AT < CURRENT_TIMESTAMP - " + interval(retention);
        return transaction.update(
                "DELETE FROM " + table + " WHERE " + old + " AND REFERENCE IN (SELECT REFERENCE FROM " + table + " S WHERE "
                                  + old + " AND (SEGMENTS IS NOT NULL OR NOT EXISTS (SELECT 1 FROM " + segmentTable
                                  + " G WHERE G.REFERENCE = S.REFERENCE AND G.STATE NOT IN ('PLANNED', 'REJECTED')))"
                                  + " FETCH FIRST " + batch + " ROWS ONLY)");
    }

    private static String interval(Duration duration) {
        return "INTERVAL '" + duration.toSeconds() + "." + "%03d".formatted(duration.toMillisPart()) + "' SECOND";
    }
}
