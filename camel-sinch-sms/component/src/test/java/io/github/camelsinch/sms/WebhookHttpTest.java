/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is no callback by its HTTP form: refused in few words, and nothing of it gets into a route. */
class WebhookHttpTest extends WebhookTestSupport {

    private static final int MIB = 1 << 20;

    private MockEndpoint end;

    @BeforeEach
    void receive() throws Exception {
        end = receive(HMAC);
    }

    @AfterEach
    void nothingGotIn() {
        assertThat(end.getReceivedExchanges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "PUT", "DELETE", "PATCH", "HEAD" })
    void onlyPostIsAllowed(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hook"))
                .method(method, HttpRequest.BodyPublishers.noBody()).build();

        assertThat(send(request).statusCode()).isEqualTo(405);
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws Exception {
        byte[] body = new byte[2 * MIB + 1];

        var answer = post(body, signed(body));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEmpty();
        assertThat(pushed().getCallbacksRefused()).isEqualTo(1);
    }

    @Test
    void aBodyOfTheGreatestLengthIsRead() throws Exception {
        byte[] body = new byte[2 * MIB];

        assertThat(post(body)).as("read, and no JSON").isEqualTo(400);
    }

    @Test
    void aLongBodyThatTellsNoLengthIsRefused_B95() throws Exception {
        byte[] body = new byte[10 * MIB];
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hook"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        signed(body).forEach(request::header);

        assertThat(send(request.build()).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/xml", "text/plain", "application/x-www-form-urlencoded", "*/*", "application/jsonx" })
    void anotherContentTypeIsRefused_B97(String contentType) throws Exception {
        // a form's body is read by the server, so only its absence can have been signed
        byte[] body = contentType.contains("form") ? new byte[0] : report();
        Map<String, String> headers = signed(body);
        headers.put("Content-Type", contentType);

        assertThat(post(body, headers).statusCode()).isEqualTo(415);
    }

    @Test
    void aMissingContentTypeIsRefused_B97() throws Exception {
        Map<String, String> headers = signed(report());
        headers.remove("Content-Type");

        assertThat(post(report(), headers).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "[]", "[{'type':'delivery_report_sms','batch_id':'01A'}]", "null", "", " ", "7", "'text'", "{", "{} {}", "{}",
            "{'type':null}", "{'type':{}}", "{'type':'delivery_report_sms','type':'delivery_report_sms','batch_id':'01A'}",
            "{'type':'recipient_delivery_report_sms'}", "{'type':'delivery_report_sms'}",
            "{'type':'recipient_delivery_report_sms','batch_id':'01A','recipient':'1','status':{}}",
            "{'type':'recipient_delivery_report_sms','batch_id':'01A','recipient':'1','status':'Delivered','at':'yesterday'}",
            "{'type':'delivery_report_sms','batch_id':'01A','statuses':{'count':'x'}}" })
    void whatHasNoReportsFormIsRefused_B98(String text) throws Exception {
        byte[] body = json(text);

        var answer = post(body, signed(body));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void jsonThatIsTooDeepIsRefused() throws Exception {
        assertThat(post(json("{'type':" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))).isEqualTo(400);
    }

    @Test
    void whatWasRefusedIsNotInTheLog() throws Exception {
        try (Log log = new Log()) {
            assertThat(post(json("{'type':'recipient_delivery_report_sms','recipient':'12015550123','code':'secret-code'}")))
                    .isEqualTo(400);

            assertThat(log.text()).contains("does not have the form of a delivery report").doesNotContain("12015550123")
                    .doesNotContain("secret-code");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/hook/", "/hook//", "/hook%2f", "/%2fhook", "/hook/../x", "/hook/x", "/HOOK", "/hoo", "/" })
    void otherPathsAreNotThere_B103(String path) throws Exception {
        assertThat(statusOf(path)).isEqualTo(404);
    }

    @Test
    void slowCallersHoldNobodyUp_B102() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                Socket socket = new Socket("127.0.0.1", port);
                slow.add(socket);
                socket.getOutputStream().write("POST /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"
                        .getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(post(json("{'type':'mo_text'}"))).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Over a plain socket, since a client would tidy the path up. */
    private int statusOf(String path) throws Exception {
        byte[] body = report();
        StringBuilder head = new StringBuilder(
                "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                                               + "Content-Length: " + body.length + "\r\n");
        signed(body).forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            return status(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    private static int status(String answer) throws IOException {
        if (!answer.startsWith("HTTP/1.1 ")) {
            throw new IOException("No answer: " + answer);
        }
        return Integer.parseInt(answer.substring(9, 12));
    }
}
