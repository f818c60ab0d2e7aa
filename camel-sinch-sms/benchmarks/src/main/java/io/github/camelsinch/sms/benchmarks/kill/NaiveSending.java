/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * What everybody writes first, as a control: a loop that posts batch after batch, posts again upon an
 * {@link IOException}, 429 or 5xx, and after a crash goes on behind the last batch whose answer it saw. Ends with 0
 * when all were sent.
 */
public final class NaiveSending {

    private static final int BATCH = 3;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI batches;

    private NaiveSending(URI batches) {
        this.batches = batches;
    }

    /**
     * @param  args      base URL, file of the progress, number of sends, recipients of each; what else comes is ignored
     * @throws Exception if it cannot start
     */
    public static void main(String[] args) throws Exception {
        Work work = new Work(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        Path progress = Path.of(args[1]);
        NaiveSending sending = new NaiveSending(URI.create(args[0] + "/xms/v1/plan/batches"));
        System.out.println(Sending.READY);
        List<String> numbers = work.numbers();
        int next = Files.exists(progress) ? Integer.parseInt(Files.readString(progress)) : 0;
        while (next < numbers.size()) {
            int end = Math.min(next + BATCH, numbers.size());
            sending.post(numbers.subList(next, end));
            next = end;
            Path written = Files.writeString(progress.resolveSibling("next"), Integer.toString(next));
            Files.move(written, progress, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void post(List<String> to) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(batches).timeout(Duration.ofSeconds(1))
                .header("Authorization", "Bearer token").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"from\":\"Acme\",\"body\":\"Hi\",\"to\":[\"" + String.join("\",\"", to) + "\"]}"))
                .build();
        boolean posted;
        do {
            posted = posted(request);
        } while (!posted);
    }

    private boolean posted(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() / 100 == 2;
        } catch (IOException e) {
            // this is the mistake that it is here to show: nobody knows what became of the batch
            return false;
        }
    }
}
