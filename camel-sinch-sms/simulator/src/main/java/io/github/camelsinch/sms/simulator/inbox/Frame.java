/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.simulator.plan.Overview;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import io.github.camelsinch.sms.simulator.wire.Json;

/**
 * What there is to show at one moment. Everything is looked up and written at most once, for all viewers together, and
 * not at all if nothing has happened since the frame before. Not thread-safe.
 */
final class Frame {

    private final Overview plan;
    private final long version;
    private final Map<Section, byte[]> written = new HashMap<>();
    private List<SimulatedMessage> messages;

    /**
     * @param before {@code null} = the first one
     */
    Frame(Overview plan, Frame before) {
        this.plan = plan;
        this.version = plan.version();
        if (before != null && before.version == version) {
            before.written.forEach((section, event) -> {
                if (!section.followsTime()) {
                    written.put(section, event);
                }
            });
        }
    }

    Overview plan() {
        return plan;
    }

    /** The newest messages, oldest first. */
    List<SimulatedMessage> messages() {
        if (messages == null) {
            messages = plan.messages();
        }
        return messages;
    }

    /** A whole server-sent event. */
    byte[] event(Section section) {
        return written.computeIfAbsent(section, this::write);
    }

    private byte[] write(Section section) {
        String data = new String(Json.write(section.write(this)), StandardCharsets.UTF_8);
        return ("event: " + section.event() + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
