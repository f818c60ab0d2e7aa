/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;

/**
 * What one writes in an hour: posts, and if that fails, posts again, or does not.
 */
final class NaiveClient {

    private static final int CREATED = 201;

    private final HttpClient http = HttpClient.newHttpClient();
    private final SinchSmsSimulator sinch;
    private final int attempts;

    /**
     * @param attempts how often it tries
     */
    NaiveClient(SinchSmsSimulator sinch, int attempts) {
        this.sinch = sinch;
        this.attempts = attempts;
    }

    void send(List<Order> orders) throws InterruptedException {
        for (Order order : orders) {
            int attempt = 1;
            while (!post(order) && attempt < attempts) {
                attempt++;
            }
        }
    }

    private boolean post(Order order) throws InterruptedException {
        String json = "{\"from\":\"Parcels\",\"to\":[\"" + order.phone() + "\"],\"body\":\"" + order.text() + "\"}";
        HttpRequest request = HttpRequest
                .newBuilder(URI.create(sinch.baseUrl() + "/xms/v1/" + sinch.servicePlanId() + "/batches"))
                .header("Authorization", "Bearer " + sinch.token()).header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30)).POST(BodyPublishers.ofString(json)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == CREATED;
        } catch (IOException e) {
            // nobody knows whether Sinch has it: that is the point
            return false;
        }
    }
}
