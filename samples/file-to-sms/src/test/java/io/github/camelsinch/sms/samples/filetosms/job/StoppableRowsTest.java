/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class StoppableRowsTest {

    private final StoppableRows rows = new StoppableRows(List.of("a", "b").iterator());

    @Test
    void theyAreTheRowsThatWereGiven() {
        assertThat(rows).toIterable().containsExactly("a", "b");
    }

    @Test
    void aStopIsAFailureAndNotTheEndOfTheFile() {
        rows.next();
        rows.stop();

        assertThatIllegalStateException().isThrownBy(rows::hasNext).withMessage("sending was stopped");
        assertThatIllegalStateException().isThrownBy(rows::next);
    }
}
