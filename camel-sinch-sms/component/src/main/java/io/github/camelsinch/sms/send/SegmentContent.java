/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelsinch.sms.plan.MediaPart;
import io.github.camelsinch.sms.plan.Segment;
import io.github.camelsinch.sms.plan.SendRequest;

/**
 * The octets that a fingerprint is made of: all that reaches the phones, which phones, and the reference under which it
 * can be looked up. Two segments have the same octets only if they are the same message to the same recipients: every
 * field has its length before it. When it is sent and how it is reported does not count, since times are often reckoned
 * from now.
 */
final class SegmentContent {

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(octets);

    private SegmentContent() {
    }

    /**
     * @param looksUp whether the batch carries a reference by which it can be looked up
     */
    static byte[] of(SendRequest request, Segment segment, boolean looksUp) {
        try {
            SegmentContent content = new SegmentContent();
            content.write(request, segment);
            content.field(looksUp);
            return content.octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private void write(SendRequest request, Segment segment) throws IOException {
        field(request.type().wireName());
        field(request.from());
        field(request.fromTon());
        field(request.fromNpi());
        field(request.clientReference());
        field(segment.text());
        field(segment.payload());
        field(segment.udh());
        media(request.media());
        field(request.flashMessage());
        field(request.truncateConcat());
        field(request.maxNumberOfMessageParts());
        out.writeInt(segment.to().size());
        for (String to : segment.to()) {
            field(to);
        }
        out.writeInt(segment.parameters().size());
        for (Map.Entry<String, Map<String, String>> parameter : new TreeMap<>(segment.parameters()).entrySet()) {
            field(parameter.getKey());
            out.writeInt(parameter.getValue().size());
            for (Map.Entry<String, String> value : new TreeMap<>(parameter.getValue()).entrySet()) {
                field(value.getKey());
                field(value.getValue());
            }
        }
    }

    private void media(MediaPart media) throws IOException {
        field(media == null ? null : media.url());
        field(media == null ? null : media.subject());
    }

    private void field(Object value) throws IOException {
        field(value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void field(byte[] value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            out.writeInt(value.length);
            out.write(value);
        }
    }
}
