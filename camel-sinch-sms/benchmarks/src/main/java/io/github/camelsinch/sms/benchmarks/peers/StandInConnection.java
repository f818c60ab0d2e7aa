/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One connection to the stand-in: one request at a time, with a {@code Content-Length}, as all clients here send. */
final class StandInConnection {

    /** A batch of 1000 takes 15 KB; hundreds of connections are open at one time. */
    private static final int LARGEST = 32 * 1024;
    private static final byte[] HEAD_END = ascii("\r\n\r\n");
    private static final byte[] TO = ascii("\"to\"");
    private static final byte[] BEFORE_TO = ascii("{\"id\":\"01HXMS0000000000000000BTCH\",\"to\":");
    private static final byte[] AFTER_TO = ascii(
            ",\"from\":\"Acme\",\"canceled\":false,\"body\":\"Your parcel is waiting\",\"type\":\"mt_text\","
                                                 + "\"created_at\":\"2026-01-01T12:00:00.000Z\","
                                                 + "\"modified_at\":\"2026-01-01T12:00:00.000Z\",\"delivery_report\":\"none\","
                                                 + "\"send_at\":\"2026-01-01T12:00:00.000Z\","
                                                 + "\"expire_at\":\"2026-01-04T12:00:00.000Z\",\"flash_message\":false,"
                                                 + "\"feedback_enabled\":false}");

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(LARGEST);
    private final ByteBuffer out = ByteBuffer.allocate(LARGEST);

    StandInConnection(SocketChannel channel) {
        this.channel = channel;
    }

    /** Whether the client is still there. */
    boolean read() throws IOException {
        return channel.read(in) >= 0;
    }

    boolean hasRequest() {
        int head = headEnd();
        boolean isWhole = head >= 0 && in.position() >= head + contentLength(head);
        if (!isWhole && !in.hasRemaining()) {
            throw new IllegalStateException("a request of more than " + LARGEST + " bytes");
        }
        return isWhole;
    }

    /** Takes the request out of what was read, and writes its answer down. */
    void prepareAnswer() {
        int head = headEnd();
        int end = head + contentLength(head);
        int to = indexOf(TO, head, end);
        int from = to < 0 ? end : indexOf(new byte[] { '[' }, to, end);
        int until = to < 0 ? end : indexOf(new byte[] { ']' }, from, end) + 1;
        out.clear();
        out.put(ascii("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: "
                      + (BEFORE_TO.length + until - from + AFTER_TO.length) + "\r\n\r\n"));
        out.put(BEFORE_TO).put(in.array(), from, until - from).put(AFTER_TO).flip();
        in.limit(in.position()).position(end).compact();
    }

    /** Whether all of it could be written. */
    boolean write() throws IOException {
        channel.write(out);
        return !out.hasRemaining();
    }

    private int headEnd() {
        int at = indexOf(HEAD_END, 0, in.position());
        return at < 0 ? -1 : at + HEAD_END.length;
    }

    private int contentLength(int head) {
        String headers = new String(in.array(), 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = headers.indexOf("content-length:");
        if (at < 0) {
            throw new IllegalStateException("a request without Content-Length: " + headers);
        }
        return Integer.parseInt(headers.substring(at + 15, headers.indexOf('\r', at)).trim());
    }

    private int indexOf(byte[] wanted, int from, int end) {
        byte[] octets = in.array();
        for (int at = from; at <= end - wanted.length; at++) {
            if (octets[at] == wanted[0] && Arrays.equals(octets, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
