/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelsinch.sms.plan.MediaPart;
import io.github.camelsinch.sms.plan.Segment;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.privacy.PhoneNumbers;

/**
 * The octets that a fingerprint is made of: all that reaches the phones, which phones, and the reference under which it
 * can be looked up. Two segments have the same octets only if they are the same message to the same recipients: every
 * field has its length before it. When it is sent and how it is reported does not count, since times are often reckoned
 * from now.
 */
final class SegmentContent {

    private static final int OCTETS_OF_ONE = 256;
    private static final int OCTETS_A_RECIPIENT = Long.BYTES;

    /** Highest octet of a number first. */
    private ByteBuffer octets;

    private SegmentContent(int recipients) {
        octets = ByteBuffer.allocate(OCTETS_OF_ONE + OCTETS_A_RECIPIENT * recipients);
    }

    /**
     * @param looksUp whether the batch carries a reference by which it can be looked up
     */
    static byte[] of(SendRequest request, Segment segment, boolean looksUp) {
        SegmentContent content = new SegmentContent(segment.to().size());
        content.write(request, segment);
        content.field(looksUp);
        return Arrays.copyOf(content.octets.array(), content.octets.position());
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
        recipients(segment.to());
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

    /** A number in eight octets; a group as 0, which no number is, and its id. */
    private void recipients(PhoneNumbers to) {
        for (int i = 0; i < to.size(); i++) {
            long number = to.number(i);
            makeRoom(Long.BYTES);
            octets.putLong(number);
            if (number == 0) {
                field(to.get(i));
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
            octets.put(value);
        }
    }

    /** In four octets. */
    private void number(int value) {
        makeRoom(Integer.BYTES);
        octets.putInt(value);
    }

    private void makeRoom(int wanted) {
        if (octets.remaining() < wanted) {
            int room = Math.max(2 * octets.capacity(), Math.addExact(octets.position(), wanted));
            octets = ByteBuffer.allocate(room).put(octets.flip());
        }
    }
}
