/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The keys of reports that are being handled, where no bean is named. */
class InProgressReportsTest {

    /** So many reports bring Camel's own repository, which has a bound, to forget some and to search for them. */
    private static final int MANY = 200_000;

    @Test
    void noKeyIsForgottenWhileItIsInProgressHoweverManyAre() {
        InProgressReports reports = new InProgressReports();
        List<String> keys = IntStream.range(0, MANY).mapToObj(Integer::toString).toList();

        assertThat(keys).allMatch(reports::add);
        assertThat(keys).noneMatch(reports::add).allMatch(reports::contains);
        assertThat(keys).allMatch(reports::confirm).allMatch(reports::remove).noneMatch(reports::contains);
    }
}
