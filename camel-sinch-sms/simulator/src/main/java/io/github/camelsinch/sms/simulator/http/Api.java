/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.plan.Plan;
import io.github.camelsinch.sms.simulator.wire.BatchReader;
import io.github.camelsinch.sms.simulator.wire.Json;

/**
 * The API below {@code /xms/v1/{service_plan_id or project_id}}: first who asks, then what is asked.
 */
final class Api {

    private static final Pattern PATH = Pattern.compile("/xms/v1/([^/]+)(/.*)");
    private static final Pattern PLAN_ID = Pattern.compile("[A-Za-z0-9_-]+");

    private final Router router = new Router();
    private final Authenticator authenticator;
    private final InstantSource clock;

    Api(Plan plan, BatchReader reader, Authenticator authenticator, InstantSource clock) {
        this.authenticator = authenticator;
        this.clock = clock;
        new BatchOperations(plan, reader).addTo(router);
        new ReportOperations(plan).addTo(router);
        new GroupOperations(plan).addTo(router);
    }

    Answer answer(Request request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return Answer.withoutBody(404).toUnknown("the API has no such path");
        }
        if (!PLAN_ID.matcher(path.group(1)).matches()) {
            return notAPlan(request);
        }
        Optional<Answer> refused = authenticator.refuse(request, path.group(1));
        if (refused.isPresent()) {
            return refused.get();
        }
        try {
            return router.answer(request, path.group(2));
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        }
    }

    /** Seen by Sinch's own SDK: an id that cannot be one gets an error of another shape. */
    private Answer notAPlan(Request request) {
        return Answer.json(400, Json.object()
                .put("timestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("status", 400)
                .put("error", "Bad Request")
                .put("path", request.path())).toUnknown("the path names no service plan");
    }
}
