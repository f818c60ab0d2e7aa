/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Collects an answer up to a limit, and can tell at any moment what has arrived: a status is worth something even if
 * the body breaks. The I/O thread fills it, the timer's thread may look.
 */
final class AnswerConsumer implements AsyncResponseConsumer<HttpAnswer> {

    private static final int FIRST_BUFFER = 1024;
    private static final int LARGEST_FIRST_BUFFER = 64 * 1024;
    private static final byte[] NOTHING = new byte[0];

    private final long maxBytes;
    private final Runnable connectionReleased;
    private HttpResponse head;
    private byte[] body = NOTHING;
    private int length;
    private FutureCallback<HttpAnswer> callback;

    /**
     * @param maxBytes           more than these of a body is an error
     * @param connectionReleased called once the connection is free for the next call, or gone
     */
    AnswerConsumer(long maxBytes, Runnable connectionReleased) {
        this.maxBytes = maxBytes;
        this.connectionReleased = connectionReleased;
    }

    @Override
    public void consumeResponse(
            HttpResponse response, EntityDetails entity, HttpContext context, FutureCallback<HttpAnswer> resultCallback)
            throws IOException {
        synchronized (this) {
            head = response;
            callback = resultCallback;
            if (entity != null) {
                refuseEncodings(response);
                body = new byte[firstBuffer(entity.getContentLength())];
            }
        }
        if (entity == null) {
            resultCallback.completed(soFar());
        }
    }

    /** Nothing was offered; inflating what comes all the same would let 8 MiB become 8 GiB. */
    private static void refuseEncodings(HttpResponse response) throws UnusableAnswerException {
        for (Header encoding : response.getHeaders(HttpHeaders.CONTENT_ENCODING)) {
            if (!"identity".equalsIgnoreCase(encoding.getValue())) {
                throw new UnusableAnswerException("the answer is compressed although that was not asked for");
            }
        }
    }

    /** The length is the server's word, so it is not allocated at once. */
    private int firstBuffer(long announced) {
        return (int) Math.min(Math.min(announced < 0 ? FIRST_BUFFER : announced, LARGEST_FIRST_BUFFER), maxBytes);
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public synchronized void consume(ByteBuffer source) throws IOException {
        int wanted = (int) Math.min(source.remaining(), maxBytes - length);
        makeRoom(wanted);
        source.get(body, length, wanted);
        length += wanted;
        if (source.hasRemaining()) {
            throw new UnusableAnswerException("the answer is longer than maxResponseBytes, " + maxBytes);
        }
    }

    private void makeRoom(int wanted) throws UnusableAnswerException {
        if (body.length - length >= wanted) {
            return;
        }
        try {
            body = Arrays.copyOf(body, (int) Math.min(maxBytes, Math.max(2L * body.length, (long) length + wanted)));
        } catch (OutOfMemoryError e) {
            // thrown on, it would end the I/O thread and with it every later call
            throw new UnusableAnswerException("there is no memory for the answer");
        }
    }

    @Override
    public void streamEnd(List<? extends Header> trailers) {
        callback.completed(soFar());
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // a 1xx is followed by the answer
    }

    @Override
    public void failed(Exception cause) {
        // the client's own callback tells the call
    }

    @Override
    public void releaseResources() {
        connectionReleased.run();
    }

    /** What has arrived, or {@code null} as long as there is no status. */
    synchronized HttpAnswer soFar() {
        return head == null
                ? null
                : new HttpAnswer(
                        head.getCode(), header(HttpHeaders.CONTENT_TYPE), header(HttpHeaders.RETRY_AFTER),
                        header(HttpHeaders.WWW_AUTHENTICATE), header(HttpHeaders.DATE),
                        length == body.length ? body : Arrays.copyOf(body, length));
    }

    private String header(String name) {
        Header header = head.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
