/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.fault.ApiCall;
import io.github.camelsinch.sms.simulator.fault.Distortion;
import io.github.camelsinch.sms.simulator.fault.Ending;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.fault.FaultyAnswer;
import io.github.camelsinch.sms.simulator.fault.NumberMatch;
import io.github.camelsinch.sms.simulator.fault.Stage;
import io.github.camelsinch.sms.simulator.fault.When;

/**
 * Reads rules for faults, in the form that {@link FaultWriter} writes. A name that is not known is refused: a test
 * whose fault never strikes proves nothing.
 */
final class FaultReader {

    private static final Set<String> WHEN
            = Set.of("next", "probability", "seed", "operations", "number", "prefix", "suffix", "faults");
    private static final Set<String> FAULT = Set.of("stage", "commit_delay", "list_lag", "ending", "status", "headers", "body",
            "distortion", "padding", "gzip", "date_skew", "bytes_per_second");

    private FaultReader() {
    }

    static When when(ObjectNode rule) {
        checkNames(rule, WHEN);
        Set<ApiCall> calls = EnumSet.noneOf(ApiCall.class);
        texts(rule, "operations").forEach(name -> calls.add(ApiCall.named(name)));
        List<NumberMatch> numbers = new ArrayList<>();
        for (NumberMatch.Kind kind : NumberMatch.Kind.values()) {
            texts(rule, kind.toString()).forEach(digits -> numbers.add(new NumberMatch(kind, digits)));
        }
        int next = (int) whole(rule, "next", 0, Integer.MAX_VALUE);
        if (rule.has("next") && next == 0) {
            throw Refusal.constraint("next: 0 is not above zero");
        }
        return new When(
                next, probability(rule), whole(rule, "seed", Long.MIN_VALUE, Long.MAX_VALUE), calls, numbers,
                List.of());
    }

    static List<Fault> faults(ObjectNode rule) {
        List<Fault> faults = new ArrayList<>();
        for (JsonNode fault : rule.path("faults")) {
            if (!(fault instanceof ObjectNode object)) {
                throw Refusal.constraint("faults: not an array of objects");
            }
            faults.add(fault(object));
        }
        return faults;
    }

    private static Fault fault(ObjectNode fault) {
        checkNames(fault, FAULT);
        return new Fault(
                constant(fault, "stage", Stage.class, Stage.AFTER_ACCEPTING), duration(fault, "commit_delay"),
                duration(fault, "list_lag"), constant(fault, "ending", Ending.class, Ending.ANSWER),
                new FaultyAnswer(
                        (int) whole(fault, "status", 0, 599), headers(fault),
                        fault.hasNonNull("body") ? fault.get("body").asText() : null,
                        constant(fault, "distortion", Distortion.class, Distortion.NONE),
                        whole(fault, "padding", 0, Long.MAX_VALUE), fault.path("gzip").asBoolean(),
                        duration(fault, "date_skew"), (int) whole(fault, "bytes_per_second", 0, Integer.MAX_VALUE)));
    }

    static void checkNames(ObjectNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw Refusal.constraint(name + ": unknown; known are " + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    private static Map<String, String> headers(ObjectNode fault) {
        Map<String, String> headers = new HashMap<>();
        fault.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
        return headers;
    }

    /** 1 if it is not given. */
    static double probability(ObjectNode rule) {
        JsonNode probability = rule.path("probability");
        if (!probability.isMissingNode() && !probability.isNumber()) {
            throw Refusal.constraint("probability: not a number");
        }
        return probability.asDouble(1);
    }

    /** One text, or an array of them. */
    private static List<String> texts(ObjectNode node, String name) {
        JsonNode value = node.path(name);
        List<String> texts = new ArrayList<>();
        if (value.isTextual()) {
            texts.add(value.textValue());
        } else {
            value.forEach(text -> texts.add(text.asText()));
        }
        return texts;
    }

    static long whole(ObjectNode node, String name, long min, long max) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return 0;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < min || value.longValue() > max) {
            throw Refusal.constraint(name + ": not a whole number from " + min + " to " + max);
        }
        return value.longValue();
    }

    static Duration duration(ObjectNode node, String name) {
        try {
            return Duration.parse(node.path(name).asText("PT0S"));
        } catch (DateTimeException e) {
            throw Refusal.constraint(name + ": not an ISO-8601 duration such as PT2S");
        }
    }

    static <E extends Enum<E>> E constant(ObjectNode node, String name, Class<E> type, E otherwise) {
        if (!node.has(name)) {
            return otherwise;
        }
        String wanted = node.get(name).asText().toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        throw Refusal.constraint(name + ": one of " + FaultWriter.names(type));
    }
}
