/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;

/**
 * Says in one line why a store cannot be asked. Messages of drivers are left out, because they may hold an address with
 * a password.
 */
final class StoreProblem {

    private StoreProblem() {
    }

    static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof TimeoutException) {
            return "no answer within " + StoreBucket.TIME_LIMIT.toMillis() + " ms";
        }
        String name = root.getClass().getSimpleName();
        return root instanceof SQLException sql ? name + " with SQL state " + sql.getSQLState() : name;
    }
}
