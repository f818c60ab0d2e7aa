/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.github.camelsinch.sms.plan.SendRequest;

/** Whether two requests say the same to the same people. Recipients that are read once only are never the same. */
final class SameContent {

    private SameContent() {
    }

    static boolean of(SendRequest one, SendRequest other) {
        return one.type() == other.type()
                && Objects.equals(one.from(), other.from())
                && Objects.equals(one.text(), other.text())
                && Arrays.equals(one.payload(), other.payload())
                && Objects.equals(one.udh(), other.udh())
                && Objects.equals(one.media(), other.media())
                && one.parameters().equals(other.parameters())
                && Objects.equals(one.recipients(), other.recipients());
    }

    /**
     * A request in a few octets, the same for those that say the same to the same people. Of the recipients it holds a
     * hash code only, since they may be millions: where two lists share it, the ledger, which knows to whom was sent,
     * refuses the second.
     */
    static UUID digest(SendRequest request) {
        List<String> content = Arrays.asList(
                request.type().name(), request.from(), request.text(), Arrays.toString(request.payload()), request.udh(),
                String.valueOf(Objects.hashCode(request.media())), request.parameters().toString(),
                String.valueOf(Objects.hashCode(request.recipients())));
        StringBuilder lengthsFirst = new StringBuilder();
        content.forEach(field -> lengthsFirst.append(field == null ? -1 : field.length()).append(' ').append(field));
        return UUID.nameUUIDFromBytes(lengthsFirst.toString().getBytes(StandardCharsets.UTF_8));
    }
}
