/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Talks to a simulator over a real socket, as any client would. */
public final class ApiClient {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http;
    private final String root;
    private final String planPath;
    private final String token;

    ApiClient(String root, String planId, String token) {
        this(HttpClient.newHttpClient(), root, planId, token);
    }

    ApiClient(HttpClient http, String root, String planId, String token) {
        this.http = http;
        this.root = root;
        this.planPath = "/xms/v1/" + planId;
        this.token = token;
    }

    public static ApiClient of(SinchSmsSimulator simulator) {
        return new ApiClient(simulator.baseUrl(), simulator.servicePlanId(), simulator.token());
    }

    public ApiClient withToken(String otherToken) {
        return new ApiClient(http, root, planPath.substring("/xms/v1/".length()), otherToken);
    }

    ApiClient withPlan(String otherPlan) {
        return new ApiClient(http, root, otherPlan, token);
    }

    /** An answer: {@code json} is {@code null} if there was no body. */
    public record Reply(int status, JsonNode json, String text, Map<String, java.util.List<String>> headers) {

        public String header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0)).findFirst().orElse(null);
        }

        public String id() {
            return json.get("id").asText();
        }

        public String code() {
            return json.get("code").asText();
        }
    }

    public Reply get(String path) {
        return call("GET", path, null);
    }

    public Reply post(String path, String body) {
        return call("POST", path, body);
    }

    public Reply put(String path, String body) {
        return call("PUT", path, body);
    }

    public Reply delete(String path) {
        return call("DELETE", path, null);
    }

    /** Below the plan. Single quotes in the body stand for double ones. */
    Reply call(String method, String path, String body) {
        return send(request(method, planPath + path, body, "application/json"));
    }

    /** Below the root, without the plan. */
    public Reply root(String method, String path, String body) {
        return send(request(method, path, body, "application/json"));
    }

    HttpRequest.Builder request(String method, String path, String body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path)).timeout(TIMEOUT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && contentType != null) {
            request.header("Content-Type", contentType);
        }
        return request;
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String text = response.body();
            boolean isJson = text.startsWith("{") || text.startsWith("[");
            return new Reply(response.statusCode(), isJson ? MAPPER.readTree(text) : null, text, response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A text batch. */
    static String text(String body, String... to) {
        return "{'to':['" + String.join("','", to) + "'],'from':'Acme','body':'" + body + "'}";
    }

    /** A text batch with more fields, such as {@code 'client_reference':'x'}. */
    static String textWith(String fields, String... to) {
        return "{'to':['" + String.join("','", to) + "'],'from':'Acme','body':'hello'," + fields + "}";
    }
}
