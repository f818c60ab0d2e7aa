/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.pacing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;

/**
 * What a recorder saw, in the order in which it came.
 *
 * @param all each request
 */
record Arrivals(List<Arrival> all) {

    /**
     * One request.
     *
     * @param nanos  when, on a clock that only goes forward
     * @param weight how many recipients
     */
    record Arrival(long nanos, int weight) {
    }

    Arrivals {
        all = List.copyOf(all);
    }

    /** What the recorder there has seen. */
    static Arrivals of(String recorder) throws IOException, InterruptedException {
        String lines = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(recorder + "/arrivals")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return new Arrivals(
                lines.lines().map(line -> line.split(" "))
                        .map(fields -> new Arrival(Long.parseLong(fields[0]), Integer.parseInt(fields[1])))
                        .sorted(Comparator.comparingLong(Arrival::nanos)).toList());
    }

    /** Without what came before the pace had settled. */
    Arrivals after(long warmUpNanos) {
        long from = all.get(0).nanos() + warmUpNanos;
        return new Arrivals(all.stream().filter(arrival -> arrival.nanos() >= from).toList());
    }

    /**
     * Messages a second. The last batch does not count: it leaves at its turn, and what comes after it waits for it.
     */
    double rate() {
        long weight = all.stream().mapToLong(Arrival::weight).sum() - all.get(all.size() - 1).weight();
        return weight * 1e9 / (all.get(all.size() - 1).nanos() - all.get(0).nanos());
    }

    int largest() {
        return all.stream().mapToInt(Arrival::weight).max().orElse(0);
    }

    /** The most messages in any second. */
    long mostInASecond() {
        long most = 0;
        long inWindow = 0;
        int oldest = 0;
        for (Arrival arrival : all) {
            inWindow += arrival.weight();
            while (all.get(oldest).nanos() <= arrival.nanos() - 1_000_000_000L) {
                inWindow -= all.get(oldest++).weight();
            }
            most = Math.max(most, inWindow);
        }
        return most;
    }
}
