/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.pacing;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.benchmarks.ChildJvm;

/** What arrives in a second after Sinch has taken batches in but answered none for a while. All have one recipient. */
final class Hang {

    private static final int RATE = 100;
    private static final int BURST = RATE / 10;
    private static final int GOAL = RATE + BURST + 1;
    private static final int SECONDS = 30;
    private static final int BEFORE_SECONDS = 12;
    private static final int HANG_MILLIS = 4000;

    private final PrintStream out;

    Hang(PrintStream out) {
        this.out = out;
    }

    boolean measure() throws Exception {
        try (ChildJvm recorder = new ChildJvm(Recorder.class)) {
            String baseUrl = "http://127.0.0.1:" + recorder.line();
            try (ChildJvm sender = new ChildJvm(Sender.class, baseUrl, "" + RATE, "" + SECONDS, Sender.SINGLES)) {
                TimeUnit.SECONDS.sleep(BEFORE_SECONDS);
                HttpClient.newHttpClient().send(
                        HttpRequest.newBuilder(URI.create(baseUrl + "/hang/" + HANG_MILLIS)).build(),
                        HttpResponse.BodyHandlers.discarding());
                sender.join();
            }
            long most = Arrivals.of(baseUrl).after(TimeUnit.SECONDS.toNanos(BEFORE_SECONDS / 2)).mostInASecond();
            boolean isMet = most <= GOAL;
            out.printf("%nSinch hangs for %d s on a plan of %d/s: most in a second %d (goal: %d) %s%n", HANG_MILLIS / 1000,
                    RATE,
                    most, GOAL, isMet ? "" : "MISSED");
            return isMet;
        }
    }
}
