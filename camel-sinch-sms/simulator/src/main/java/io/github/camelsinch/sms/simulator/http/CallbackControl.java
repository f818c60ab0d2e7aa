/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.callback.Callback;
import io.github.camelsinch.sms.simulator.callback.CallbackAttempt;
import io.github.camelsinch.sms.simulator.callback.Callbacks;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.wire.Json;
import io.github.camelsinch.sms.simulator.wire.Timestamps;

/**
 * The control requests for callbacks.
 *
 * <table>
 * <caption>Requests</caption>
 * <tr>
 * <th>request</th>
 * <th>answer</th>
 * </tr>
 * <tr>
 * <td>{@code GET callbacks?limit=50}, {@code GET callbacks/1}</td>
 * <td>the newest, newest first, with the count of all that are kept; one of them. {@code payload} is the body as text:
 * what a signature is over</td>
 * </tr>
 * <tr>
 * <td>{@code POST callbacks/1/replay}</td>
 * <td>posts it again, at once and once; the callback with what came of it</td>
 * </tr>
 * </table>
 */
final class CallbackControl {

    private static final int LIMIT = 50;

    private final Callbacks callbacks;

    CallbackControl(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    void addTo(Router router) {
        router.add("GET", "/callbacks", this::list)
                .add("GET", "/callbacks/{id}", (request, id) -> Answer.ok(json(find(id))))
                .add("POST", "/callbacks/{id}/replay", this::replay);
    }

    private Answer list(Request request, List<String> none) {
        List<Callback> all = callbacks.all();
        int limit = limit(request);
        ObjectNode json = Json.object().put("count", all.size());
        ArrayNode newest = json.putArray("callbacks");
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - limit); i--) {
            newest.add(json(all.get(i)));
        }
        return Answer.ok(json);
    }

    private static int limit(Request request) {
        List<String> limit = request.query().get("limit");
        try {
            int wanted = limit == null ? LIMIT : Integer.parseInt(limit.get(0));
            if (wanted > 0) {
                return wanted;
            }
        } catch (NumberFormatException e) {
            // refused as any other that is not above zero
        }
        throw Refusal.constraint("limit: not a whole number above zero");
    }

    private Answer replay(Request request, List<String> id) {
        try {
            callbacks.replay(find(id).id());
        } catch (IllegalStateException e) {
            throw Refusal.constraint(e.getMessage());
        }
        return Answer.ok(json(find(id)));
    }

    private Callback find(List<String> id) {
        Optional<Callback> found;
        try {
            found = callbacks.get(Long.parseLong(id.get(0)));
        } catch (NumberFormatException e) {
            found = Optional.empty();
        }
        return found.orElseThrow(() -> Refusal.withoutBody(404));
    }

    private static ObjectNode json(Callback callback) {
        ObjectNode json = Json.object()
                .put("id", callback.id())
                .put("type", callback.type())
                .put("batch_id", callback.batchId())
                .put("url", callback.url())
                .put("payload", callback.payload())
                .put("due", Timestamps.write(callback.due()))
                .put("state", FaultWriter.name(callback.state()))
                .put("next_at", callback.nextAt() == null ? null : Timestamps.write(callback.nextAt()));
        ArrayNode attempts = json.putArray("attempts");
        for (CallbackAttempt attempt : callback.attempts()) {
            attempts.addObject()
                    .put("at", Timestamps.write(attempt.at()))
                    .put("status", attempt.status())
                    .put("failure", attempt.failure())
                    .put("replay", attempt.replay());
        }
        return json;
    }
}
