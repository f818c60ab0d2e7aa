/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.plan.Duplicates;
import io.github.camelsinch.sms.simulator.wire.Json;

/** Writes what {@link Control} answers. */
final class ControlWriter {

    private ControlWriter() {
    }

    static ObjectNode duplicates(Duplicates duplicates) {
        return Json.object()
                .put("messages", duplicates.messages())
                .put("accepted_more_than_once", duplicates.acceptedMoreThanOnce())
                .put("extra_accepted", duplicates.extraAccepted())
                .put("dispatched_more_than_once", duplicates.dispatchedMoreThanOnce())
                .put("extra_dispatched", duplicates.extraDispatched())
                .put("complete", duplicates.complete());
    }
}
