/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.io.IOException;
import java.sql.SQLException;

/**
 * Says why a database refused, by the class of its SQLState (SQL:2016, PostgreSQL appendix A, H2 error codes). The
 * driver's own message stays with the cause: it may hold the URL of the database, and with it a password.
 */
final class SqlReason {

    private SqlReason() {
    }

    static String of(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return meaning(failure, state) + (state.isEmpty() ? "" : " (SQLState " + state + ")");
    }

    private static String meaning(SQLException failure, String state) {
        if (state.startsWith("08")) {
            return "no connection to the database";
        }
        return switch (state) {
            case "53100" -> "the disk of the database is full";
            case "57014", "HYT00" -> "the database took too long";
            case "25006", "90097" -> "the database is read-only";
            case "90020" -> "another process has opened the database";
            case "90040" -> "the user of the database must be an administrator of it, to write to the disk at once";
            default -> state.startsWith("28") ? "the database refused the login" : ofFile(failure);
        };
    }

    /** H2 hands on what the file system says, such as that no space is left. */
    private static String ofFile(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return "the file of the database failed, " + cause.getMessage();
            }
        }
        return "the database failed";
    }
}
