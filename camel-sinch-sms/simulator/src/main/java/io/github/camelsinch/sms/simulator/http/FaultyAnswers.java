/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import io.github.camelsinch.sms.simulator.fault.Distortion;
import io.github.camelsinch.sms.simulator.fault.FaultyAnswer;
import io.github.camelsinch.sms.simulator.gate.ClientConnection;

/** Makes answers that are not as they should be, and sends them. */
final class FaultyAnswers {

    private static final byte[] SPACES = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
    private static final int NO_BODY = -1;
    private static final int CHUNKED = 0;

    private FaultyAnswers() {
    }

    /**
     * @param real {@code null} if the change has a status of its own
     */
    static Answer change(Answer real, FaultyAnswer change) {
        Answer base = change.isReal() ? real : Answer.withoutBody(change.status());
        Map<String, String> headers = new HashMap<>(base.headers());
        headers.putAll(change.headers());
        byte[] body = change.body() == null ? base.body() : change.body().getBytes(StandardCharsets.UTF_8);
        if (change.gzip()) {
            headers.put("Content-Encoding", "gzip");
        }
        if (change.bytesPerSecond() > 0) {
            // the next answer on this connection would come slowly too
            headers.put("Connection", "close");
        }
        return new Answer(base.status(), headers, DistortedBody.of(change.distortion(), body));
    }

    static void slowDown(ClientConnection client, FaultyAnswer change) {
        if (change.isDateSkewed()) {
            // the JDK's server writes the machine's time, so that is what is skewed
            client.date(Instant.now().plus(change.dateSkew()));
        }
        if (change.bytesPerSecond() > 0) {
            client.drip(change.bytesPerSecond());
        }
    }

    static void write(HttpExchange exchange, Answer answer, FaultyAnswer change) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body();
        long length = body.length + change.padding();
        if (length == 0) {
            exchange.sendResponseHeaders(answer.status(), NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), change.gzip() ? CHUNKED : length);
        OutputStream out = exchange.getResponseBody();
        if (change.distortion() == Distortion.TRUNCATED) {
            out.write(body, 0, body.length / 2);
            out.flush();
            // the rest is owed: closing the exchange now breaks the connection off
            return;
        }
        if (change.gzip()) {
            GZIPOutputStream zip = new GZIPOutputStream(out);
            writePadded(zip, body, change.padding());
            zip.finish();
        } else {
            writePadded(out, body, change.padding());
        }
        out.close();
    }

    private static void writePadded(OutputStream out, byte[] body, long padding) throws IOException {
        out.write(body);
        for (long left = padding; left > 0; left -= SPACES.length) {
            out.write(SPACES, 0, (int) Math.min(left, SPACES.length));
        }
    }
}
