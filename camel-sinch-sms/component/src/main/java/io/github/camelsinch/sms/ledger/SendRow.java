/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Duration;

/**
 * One row of the table of sends.
 *
 * @param cut       as the first claim gave it
 * @param segments  how many if it is finished, else {@link RecordedClaim#NOT_FINISHED}
 * @param epoch     grows by one with every claim
 * @param owner     the process that claimed it last
 * @param leaseLeft by the database's clock; zero or less if it is free
 */
record SendRow(String cut, int segments, long epoch, String owner, Duration leaseLeft) {

    boolean isFinished() {
        return segments != RecordedClaim.NOT_FINISHED;
    }

    boolean isLeased() {
        return !leaseLeft.isNegative() && !leaseLeft.isZero();
    }
}
