/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.component.webhook.WebhookEndpoint;
import org.junit.jupiter.api.BeforeEach;

/** A webhook behind a real HTTP server, and what it takes to post to it as Sinch does. */
abstract class WebhookTestSupport extends SinchSmsTestSupport {

    static final String SECRET = "hook-secret";
    static final String HMAC = "secretKey=" + SECRET;
    static final String SIGNATURE = "x-sinch-webhook-signature";
    static final String NONCE = "x-sinch-webhook-signature-nonce";
    static final String TIMESTAMP = "x-sinch-webhook-signature-timestamp";
    static final String ALGORITHM = "x-sinch-webhook-signature-algorithm";

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    int port;

    @BeforeEach
    void openADoor() throws Exception {
        port = open(context);
    }

    /** Starts an HTTP server in a context; gives its port. */
    static int open(CamelContext context) throws Exception {
        int port = unusedPort();
        MainHttpServer server = new MainHttpServer();
        server.setCamelContext(context);
        server.setHost("127.0.0.1");
        server.setPort(port);
        context.addService(server);
        return port;
    }

    /** A route of id {@code pushed} from the webhook at {@code /hook} to {@code mock:reports}. */
    MockEndpoint receive(String options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(webhook(options)).routeId("pushed").to("mock:reports");
            }
        });
        return getMockEndpoint("mock:reports");
    }

    static String webhook(String options) {
        return "webhook:sinch-sms:deliveryReports?webhookPath=/hook&" + options;
    }

    /** The endpoint behind the webhook of the route {@code pushed}. */
    SinchSmsEndpoint pushed() {
        return (SinchSmsEndpoint) ((WebhookEndpoint) context.getRoute("pushed").getEndpoint()).getEndpoint();
    }

    /** Posts as Sinch does, signed anew. */
    int post(byte[] body) throws Exception {
        return post(body, signed(body)).statusCode();
    }

    HttpResponse<String> post(byte[] body, Map<String, String> headers) throws Exception {
        return post(port, body, headers);
    }

    static HttpResponse<String> post(int port, byte[] body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hook"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static HttpResponse<String> send(HttpRequest request) throws Exception {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The headers of a callback of now with a nonce of its own; may be changed. */
    static Map<String, String> signed(byte[] body) throws GeneralSecurityException {
        return signed(body, UUID.randomUUID().toString(), String.valueOf(Instant.now().getEpochSecond()));
    }

    static Map<String, String> signed(byte[] body, String nonce, String seconds) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(body);
        mac.update(("." + nonce + "." + seconds).getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put(SIGNATURE, Base64.getEncoder().encodeToString(mac.doFinal()));
        headers.put(NONCE, nonce);
        headers.put(TIMESTAMP, seconds);
        headers.put(ALGORITHM, "HmacSHA256");
        return headers;
    }

    static byte[] fixture(String name) throws IOException {
        try (InputStream in = WebhookTestSupport.class.getResourceAsStream("/fixtures/" + name)) {
            return in.readAllBytes();
        }
    }

    static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    /** A report of the form that Sinch posts; {@code status} tells one from another. */
    static byte[] report(String recipient, String status, int code) {
        return json(
                "{'at':'2026-06-01T12:00:05.123Z','batch_id':'01JWNXQ5M0AAAAAAAAAAAAAAAA','client_reference':'order-7','code':"
                    + code + ",'operator_status_at':'2026-06-01T12:00:00Z','recipient':'" + recipient + "','status':'" + status
                    + "','type':'recipient_delivery_report_sms'}");
    }

    static byte[] report() {
        return report("12015550123", "Delivered", 0);
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
