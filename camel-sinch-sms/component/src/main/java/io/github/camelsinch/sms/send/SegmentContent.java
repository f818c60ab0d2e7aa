/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    private static final int OCTETS_OF_ONE = 256;
    private static final int OCTETS_A_RECIPIENT = 16;

    private byte[] octets;
    private int length;

    private SegmentContent(int recipients) {
        octets = new byte[OCTETS_OF_ONE + OCTETS_A_RECIPIENT * recipients];
    }

    /**
     * @param looksUp whether the batch carries a reference by which it can be looked up
     */
    static byte[] of(SendRequest request, Segment segment, boolean looksUp) {
        SegmentContent content = new SegmentContent(segment.to().size());
        content.write(request, segment);
        content.field(looksUp);
        return Arrays.copyOf(content.octets, content.length);
    }

    private void write(SendRequest request, Segment segment) {
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
        number(segment.to().size());
        for (String to : segment.to()) {
            field(to);
        }
        number(segment.parameters().size());
        for (Map.Entry<String, Map<String, String>> parameter : new TreeMap<>(segment.parameters()).entrySet()) {
            field(parameter.getKey());
            number(parameter.getValue().size());
            for (Map.Entry<String, String> value : new TreeMap<>(parameter.getValue()).entrySet()) {
                field(value.getKey());
                field(value.getValue());
            }
        }
    }

    private void media(MediaPart media) {
        field(media == null ? null : media.url());
        field(media == null ? null : media.subject());
    }

    private void field(Object value) {
        field(value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void field(byte[] value) {
        if (value == null) {
            number(-1);
        } else {
            number(value.length);
            makeRoom(value.length);
            System.arraycopy(value, 0, octets, length, value.length);
            length += value.length;
        }
    }

    /** In four octets, the highest first. */
    private void number(int value) {
        makeRoom(Integer.BYTES);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            octets[length++] = (byte) (value >> shift);
        }
    }

    private void makeRoom(int wanted) {
        if (octets.length - length < wanted) {
            octets = Arrays.copyOf(octets, Math.max(2 * octets.length, Math.addExact(length, wanted)));
        }
    }
}
