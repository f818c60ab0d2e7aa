/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.fault.ApiCall;
import io.github.camelsinch.sms.simulator.fault.Ending;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.fault.FaultRule;
import io.github.camelsinch.sms.simulator.fault.FaultyAnswer;
import io.github.camelsinch.sms.simulator.fault.NumberMatch;
import io.github.camelsinch.sms.simulator.fault.When;
import io.github.camelsinch.sms.simulator.wire.Json;

/** Writes rules for faults. */
final class FaultWriter {

    private FaultWriter() {
    }

    static ArrayNode rules(List<FaultRule> rules) {
        ArrayNode json = Json.array();
        rules.forEach(rule -> json.add(rule(rule)));
        return json;
    }

    static ObjectNode rule(FaultRule rule) {
        ObjectNode json = Json.object().put("id", rule.id()).put("hits", rule.hits());
        rule.remaining().ifPresent(remaining -> json.put("remaining", remaining));
        when(json, rule.when());
        ArrayNode faults = json.putArray("faults");
        rule.faults().forEach(fault -> faults.add(fault(fault)));
        return json;
    }

    private static void when(ObjectNode json, When when) {
        if (when.count() > 0) {
            json.put("next", when.count());
        }
        json.put("probability", when.probability()).put("seed", when.seed());
        ArrayNode calls = json.putArray("operations");
        when.calls().stream().sorted().map(ApiCall::wireName).forEach(calls::add);
        for (NumberMatch.Kind kind : NumberMatch.Kind.values()) {
            ArrayNode numbers = Json.array();
            when.numbers().stream().filter(number -> number.kind() == kind).map(NumberMatch::digits).forEach(numbers::add);
            if (!numbers.isEmpty()) {
                json.set(kind.toString(), numbers);
            }
        }
        if (!when.conditions().isEmpty()) {
            json.put("conditions_in_code", when.conditions().size());
        }
    }

    private static ObjectNode fault(Fault fault) {
        ObjectNode json = Json.object()
                .put("stage", name(fault.stage()))
                .put("commit_delay", fault.commitDelay().toString())
                .put("list_lag", fault.listLag().toString())
                .put("ending", name(fault.ending()));
        if (fault.ending() == Ending.ANSWER) {
            answer(json, fault.answer());
        }
        return json;
    }

    private static void answer(ObjectNode json, FaultyAnswer answer) {
        if (!answer.isReal()) {
            json.put("status", answer.status());
        }
        ObjectNode headers = json.putObject("headers");
        answer.headers().forEach(headers::put);
        if (answer.body() != null) {
            json.put("body", answer.body());
        }
        json.put("distortion", name(answer.distortion()))
                .put("padding", answer.padding())
                .put("gzip", answer.gzip())
                .put("date_skew", answer.dateSkew().toString())
                .put("bytes_per_second", answer.bytesPerSecond());
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(FaultWriter::name).collect(Collectors.joining(", "));
    }
}
