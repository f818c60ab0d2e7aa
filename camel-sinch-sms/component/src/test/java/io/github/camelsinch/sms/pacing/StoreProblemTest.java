/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoreProblemTest {

    private static final String SECRET = "redis://user:secret@host";

    @Test
    void itIsTheKindOfTheFirstCauseWithoutItsMessage() {
        Throwable failure = new CompletionException(new IOException(SECRET, new ConnectException(SECRET)));

        assertThat(StoreProblem.of(failure)).isEqualTo("ConnectException");
    }

    @Test
    void aDatabaseTellsItsStateSoThatAMissingTableIsSeen() {
        assertThat(StoreProblem.of(new RuntimeException(new SQLException(SECRET, "42P01"))))
                .isEqualTo("SQLException with SQL state 42P01");
    }

    @Test
    void aCallWithoutAnAnswerSaysHowLongItWaited() {
        assertThat(StoreProblem.of(new CompletionException(new TimeoutException())))
                .isEqualTo("no answer within 500 ms");
    }
}
