/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Apache HttpClient 5's blocking client, Jackson, and nothing else. */
final class RawClassic implements PeerClient {

    private final CloseableHttpClient http;
    private final ObjectMapper json = new ObjectMapper();
    private final String url;

    RawClassic(String baseUrl, int connections) {
        url = baseUrl + "/xms/v1/" + PLAN + "/batches";
        http = HttpClients.custom().disableAutomaticRetries().disableCookieManagement().disableAuthCaching()
                .disableRedirectHandling()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create().setMaxConnPerRoute(connections)
                                .setMaxConnTotal(connections).build())
                .build();
    }

    @Override
    public void send(List<String> to, Consumer<Throwable> done) {
        HttpPost post = new HttpPost(url);
        post.setHeader("Authorization", "Bearer " + TOKEN);
        Throwable problem = null;
        try {
            post.setEntity(
                    new ByteArrayEntity(json.writeValueAsBytes(new Outgoing(FROM, to, TEXT)), ContentType.APPLICATION_JSON));
            PeerClient.checkId(http.execute(post, response -> {
                byte[] body = EntityUtils.toByteArray(response.getEntity());
                if (response.getCode() != 201) {
                    throw new IOException("HTTP " + response.getCode());
                }
                return json.readValue(body, Answer.class);
            }).id());
        } catch (IOException | RuntimeException e) {
            problem = e;
        }
        done.accept(problem);
    }

    @Override
    public boolean blocks() {
        return true;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
