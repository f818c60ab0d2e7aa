/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.ledger.SendLedgerContract.AT;
import static io.github.camelsinch.sms.ledger.SendLedgerContract.FIRST;
import static io.github.camelsinch.sms.ledger.SendLedgerContract.anySend;
import static org.assertj.core.api.Assertions.assertThat;

/** What every log of open batches must do. */
abstract class BatchLogContract {

    static final Instant LATER = AT.plus(Duration.ofDays(1));

    /** Its own for every test, since all share one database. */
    final String account = "https://eu.sms.api.sinch.com/" + UUID.randomUUID();

    abstract SendLedger ledger();

    BatchLog log() {
        return ledger().batches().orElseThrow();
    }

    FollowedBatch batch(String id, Instant sendAt) {
        return new FollowedBatch(id, account, AT, sendAt, AT.plus(Duration.ofDays(3)), 2, 1);
    }

    FollowedBatch batch(String id) {
        return batch(id, null);
    }

    /** Sends one batch, as a send of one segment does. */
    FollowedBatch sent(FollowedBatch batch) {
        try (SendClaim claim = ledger().claim(anySend(), "v1")) {
            claim.inDoubt(0, FIRST, AT);
            claim.acceptedAndFinished(0, batch, 1);
        }
        return batch;
    }

    BatchClaim only(Instant now) {
        List<BatchClaim> due = log().claim(account, now, 10);
        assertThat(due).hasSize(1);
        return due.get(0);
    }

    @Test
    void aBatchIsThereAsSoonAsItIsAccepted() {
        FollowedBatch batch = sent(batch("a", AT.plusSeconds(60)));

        BatchClaim claim = only(LATER);

        assertThat(claim.batch()).isEqualTo(batch);
        assertThat(claim.seen()).isNull();
    }

    @Test
    void everySegmentOfASendIsABatch() {
        try (SendClaim claim = ledger().claim(anySend(), "v1")) {
            claim.inDoubt(0, FIRST, AT);
            claim.accepted(0, batch("a"));
            claim.inDoubt(1, FIRST, AT);
            claim.acceptedAndFinished(1, batch("b"), 2);
        }

        assertThat(log().open(account)).isEqualTo(2);
    }

    @Test
    void aSegmentIsAcceptedAsWithoutFollowing() {
        SendId send = anySend();
        try (SendClaim claim = ledger().claim(send, "v1")) {
            claim.inDoubt(0, FIRST, AT);
            claim.acceptedAndFinished(0, batch("a"), 1);
        }

        try (SendClaim replay = ledger().claim(send, "v1")) {
            assertThat(replay.finishedSegments()).isEqualTo(1);
            assertThat(replay.segment(0).batchId()).isEqualTo("a");
            assertThat(replay.segment(0).createdAt()).isEqualTo(AT);
        }
    }

    @Test
    void aSegmentThatNobodyFollowsIsNotThere() {
        try (SendClaim claim = ledger().claim(anySend(), "v1")) {
            claim.inDoubt(0, FIRST, AT);
            claim.acceptedAndFinished(0, "a", AT, 1);
        }

        assertThat(log().open(account)).isZero();
    }

    @Test
    void theSameBatchIsThereOnce() {
        sent(batch("a"));
        sent(batch("a"));

        assertThat(log().open(account)).isEqualTo(1);
    }

    @Test
    void nothingIsDueBeforeThereCanBeSomethingToSee() {
        sent(batch("at once"));
        sent(batch("scheduled", AT.plusSeconds(3600)));

        assertThat(log().claim(account, AT.plusSeconds(1), 10)).isEmpty();
        assertThat(log().claim(account, AT.plusSeconds(3600), 10)).extracting(claim -> claim.batch().batchId())
                .containsExactly("at once");
        assertThat(log().claim(account, AT.plusSeconds(3602), 10)).extracting(claim -> claim.batch().batchId())
                .containsExactly("scheduled");
    }

    @Test
    void theLongestDueComesFirstAndNotMoreThanWanted() {
        sent(batch("third", AT.plusSeconds(30)));
        sent(batch("first", AT.plusSeconds(10)));
        sent(batch("second", AT.plusSeconds(20)));

        assertThat(log().claim(account, LATER, 2)).extracting(claim -> claim.batch().batchId())
                .containsExactly("first", "second");
    }

    @Test
    void batchesOfAnotherAccountAreNotGivenOut() {
        sent(batch("a"));

        assertThat(log().claim("another", LATER, 10)).isEmpty();
        assertThat(log().open("another")).isZero();
    }

    @Test
    void whatSomebodyHoldsIsNotGivenOutTwice() {
        sent(batch("a"));
        BatchClaim held = only(LATER);

        assertThat(log().claim(account, LATER, 10)).isEmpty();
        assertThat(held.renew()).isTrue();
        assertThat(log().open(account)).as("it is open all the same").isEqualTo(1);
    }

    @Test
    void whatWasPutBackComesWhenItIsDueWithWhatWasSeen() {
        sent(batch("a"));
        only(LATER).putBack(LATER.plusSeconds(10), "half");

        assertThat(log().claim(account, LATER.plusSeconds(9), 10)).isEmpty();
        assertThat(only(LATER.plusSeconds(10)).seen()).isEqualTo("half");
    }

    @Test
    void whoPutABatchBackHoldsItNoMore() {
        sent(batch("a"));
        BatchClaim old = only(LATER);
        old.putBack(LATER, "one");
        BatchClaim current = only(LATER);

        assertThat(old.renew()).isFalse();
        old.putBack(LATER, "two");

        assertThat(current.renew()).isTrue();
        current.putBack(LATER, "three");
        assertThat(only(LATER).seen()).isEqualTo("three");
    }

    @Test
    void whatEndedNeverComesAgain() {
        sent(batch("a"));
        BatchClaim claim = only(LATER);
        claim.end();
        claim.putBack(LATER, "late");

        assertThat(log().claim(account, LATER.plus(Duration.ofDays(100)), 10)).isEmpty();
        assertThat(log().open(account)).isZero();
        assertThat(claim.renew()).isFalse();
    }

    @Test
    void manyWhoAskTogetherGetEachBatchOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            sent(batch("b" + i));
        }

        List<List<BatchClaim>> all = SendLedgerContract.inParallel(6, () -> log().claim(account, LATER, 20));

        assertThat(all).flatExtracting(claims -> claims).extracting(claim -> ((BatchClaim) claim).batch().batchId())
                .doesNotHaveDuplicates();
    }
}
