/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that sends and sends until it is killed, and says what is durable as soon as the ledger says so. */
final class LedgerWriter {

    private static final int THREADS = 4;

    private LedgerWriter() {
    }

    /**
     * @param arguments the file of the ledger, the number of the first send
     */
    public static void main(String... arguments) {
        JdbcSendLedger ledger = JdbcSendLedger.embedded(Path.of(arguments[0]));
        AtomicInteger number = new AtomicInteger(Integer.parseInt(arguments[1]));
        for (int i = 0; i < THREADS; i++) {
            new Thread(() -> {
                while (true) {
                    send(ledger, number.getAndIncrement());
                }
            }).start();
        }
    }

    static SendId id(int number) {
        return SendId.of("eu/plan-1", "send-" + number, "send1");
    }

    private static void send(JdbcSendLedger ledger, int number) {
        try (SendClaim claim = ledger.claim(id(number), "cut-" + number)) {
            claim.inDoubt(0, SendLedgerContract.FIRST, SendLedgerContract.AT);
            say("DOUBT " + number);
            claim.accepted(0, "a" + number, SendLedgerContract.CREATED);
            say("ACCEPTED " + number);
            claim.inDoubt(1, SendLedgerContract.SECOND, SendLedgerContract.AT);
            say("DOUBT2 " + number);
            claim.acceptedAndFinished(1, "b" + number, SendLedgerContract.CREATED, 2);
            say("FINISHED " + number);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
