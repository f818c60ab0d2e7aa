/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;

/** Apache HttpClient 5's asynchronous client, Jackson, and nothing else: the limit. */
final class RawAsync implements PeerClient {

    private final CloseableHttpAsyncClient http;
    private final ObjectMapper json = new ObjectMapper();
    private final String url;

    RawAsync(String baseUrl, int connections) {
        url = baseUrl + "/xms/v1/" + PLAN + "/batches";
        http = HttpAsyncClients.custom().disableAutomaticRetries().disableCookieManagement().disableAuthCaching()
                .disableRedirectHandling()
                .setConnectionManager(
                        PoolingAsyncClientConnectionManagerBuilder.create().setMaxConnPerRoute(connections)
                                .setMaxConnTotal(connections).build())
                .build();
        http.start();
    }

    @Override
    public void send(List<String> to, Consumer<Throwable> done) {
        http.execute(request(to), new FutureCallback<>() {
            @Override
            public void completed(SimpleHttpResponse response) {
                done.accept(problem(response));
            }

            @Override
            public void failed(Exception e) {
                done.accept(e);
            }

            @Override
            public void cancelled() {
                done.accept(new IOException("cancelled"));
            }
        });
    }

    private SimpleHttpRequest request(List<String> to) {
        try {
            return SimpleRequestBuilder.post(url).setHeader("Authorization", "Bearer " + TOKEN)
                    .setBody(json.writeValueAsBytes(new Outgoing(FROM, to, TEXT)), ContentType.APPLICATION_JSON).build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Throwable problem(SimpleHttpResponse response) {
        if (response.getCode() != 201) {
            return new IOException("HTTP " + response.getCode());
        }
        try {
            PeerClient.checkId(json.readValue(response.getBodyBytes(), Answer.class).id());
            return null;
        } catch (IOException | RuntimeException e) {
            return e;
        }
    }

    @Override
    public boolean blocks() {
        return false;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
