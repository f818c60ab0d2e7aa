/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The table of segments. */
final class SegmentTable {

    private final String table;

    SegmentTable(String prefix) {
        this.table = prefix + "SEGMENT";
    }

    /** {@return the highest number of a segment of the send, -1 if it has none} */
    int lastIndex(Transaction transaction, String reference) throws SQLException {
        try (PreparedStatement query
                = transaction.prepare("SELECT COALESCE(MAX(IDX), -1) FROM " + table + " WHERE REFERENCE = ?", reference);
             ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** {@return the segments from one number up to but without another, by their numbers} */
    Map<Integer, SegmentEntry> find(Transaction transaction, String reference, int from, int until) throws SQLException {
        Map<Integer, SegmentEntry> found = new HashMap<>();
        try (PreparedStatement query = transaction.prepare(
                "SELECT IDX, STATE, FINGERPRINT, FIRST_ATTEMPT_AT, ATTEMPTS, BATCH_ID, ACCEPTED_AT FROM " + table
                                                           + " WHERE REFERENCE = ? AND IDX >= ? AND IDX < ?",
                reference, from, until);
             ResultSet row = query.executeQuery()) {
            while (row.next()) {
                SegmentEntry entry = new SegmentEntry(
                        row.getInt(1), SegmentState.valueOf(row.getString(2)), row.getString(3), Times.instant(row, 4),
                        row.getInt(5), row.getString(6), Times.instant(row, 7));
                found.put(entry.index(), entry);
            }
        }
        return found;
    }

    /** {@return how many segments of all sends are in doubt} */
    long inDoubt(Transaction transaction) throws SQLException {
        try (PreparedStatement query = transaction.prepare(
                "SELECT COUNT(*) FROM " + table + " WHERE STATE IN (?, ?)", SegmentState.IN_DOUBT.name(),
                SegmentState.UNRESOLVED.name());
             ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Puts the entry in place of what was there. */
    void put(Transaction transaction, String reference, SegmentEntry entry) throws SQLException {
        Object[] values = {
                entry.state().name(), entry.fingerprint(), Times.offset(entry.firstAttemptAt()), entry.attempts(),
                entry.batchId(),
                Times.offset(entry.createdAt()), reference, entry.index() };
        int updated = transaction.update(
                "UPDATE " + table + " SET STATE = ?, FINGERPRINT = ?, FIRST_ATTEMPT_AT = ?, ATTEMPTS = ?, BATCH_ID = ?,"
                                         + " ACCEPTED_AT = ? WHERE REFERENCE = ? AND IDX = ?",
                values);
        if (updated == 0) {
            transaction.update(
                    "INSERT INTO " + table + " (STATE, FINGERPRINT, FIRST_ATTEMPT_AT, ATTEMPTS, BATCH_ID, ACCEPTED_AT,"
                               + " REFERENCE, IDX) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    values);
        }
    }
}
