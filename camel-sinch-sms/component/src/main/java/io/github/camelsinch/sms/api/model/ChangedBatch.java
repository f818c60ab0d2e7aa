/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelsinch.sms.time.IsoTimes;

/**
 * Holds a batch, as Sinch tells it, against a change whose answer was lost. It errs towards "not changed": what Sinch
 * does not show counts as missing, unless it is a default.
 */
public final class ChangedBatch {

    private static final String TO = "to";
    /** What tells of the batch itself, and is no part of a request. */
    private static final Set<String> OF_SINCH = Set.of("id", "canceled", "created_at", "modified_at");
    /** What Sinch fills in where a request leaves it out. */
    private static final Set<String> FILLED_IN = Set.of("from", "expire_at", "from_ton", "from_npi");

    private final JsonNode shown;

    private ChangedBatch(Batch batch) {
        this.shown = SinchSmsJson.tree(batch);
    }

    /**
     * Whether a batch is what a replacement makes of it.
     *
     * @param  batch   as Sinch tells it
     * @param  request what it was replaced by
     * @return         whether every field agrees
     */
    public static boolean isReplaced(Batch batch, BatchRequest request) {
        ChangedBatch changed = new ChangedBatch(batch);
        JsonNode asked = SinchSmsJson.tree(request);
        Set<String> names = new TreeSet<>();
        asked.fieldNames().forEachRemaining(names::add);
        changed.shown.fieldNames().forEachRemaining(names::add);
        names.removeAll(OF_SINCH);
        return names.stream().allMatch(name -> changed.agrees(name, asked.path(name)));
    }

    /**
     * Whether a batch has everything that an update sets, and none of what it takes away.
     *
     * @param  batch  as Sinch tells it
     * @param  update what was to change
     * @return        whether every field that the update names agrees
     */
    public static boolean isUpdated(Batch batch, BatchUpdate update) {
        ChangedBatch changed = new ChangedBatch(batch);
        JsonNode asked = SinchSmsJson.tree(update);
        Set<String> recipients = numbers(changed.shown.path(TO));
        for (Iterator<String> names = asked.fieldNames(); names.hasNext();) {
            String name = names.next();
            JsonNode value = asked.path(name);
            boolean agrees = switch (name) {
                case UpdateFields.TO_ADD -> recipients.containsAll(numbers(value));
                case UpdateFields.TO_REMOVE -> numbers(value).stream().noneMatch(recipients::contains);
                default -> changed.agrees(name, value);
            };
            if (!agrees) {
                return false;
            }
        }
        return true;
    }

    private boolean agrees(String name, JsonNode asked) {
        JsonNode has = shown.path(name);
        if (isNothing(asked) && FILLED_IN.contains(name)) {
            return true;
        }
        if (isDefault(name, asked) || isDefault(name, has)) {
            return isDefault(name, asked) && isDefault(name, has);
        }
        return switch (name) {
            case TO -> numbers(asked).equals(numbers(has));
            case UpdateFields.FROM -> number(asked.asText()).equals(number(has.asText()));
            case UpdateFields.PARAMETERS -> parameters(asked).equals(parameters(has));
            case UpdateFields.UDH -> asked.asText().equalsIgnoreCase(has.asText());
            case UpdateFields.SEND_AT, UpdateFields.EXPIRE_AT -> time(asked).equals(time(has));
            default -> asked.equals(has);
        };
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static boolean isDefault(String name, JsonNode value) {
        return isNothing(value) || value.isBoolean() && !value.booleanValue()
                || value.isObject() && value.isEmpty()
                || name.equals(UpdateFields.DELIVERY_REPORT) && DeliveryReportType.NONE.value().equals(value.textValue());
    }

    /** Sinch writes times to the millisecond. */
    private static Instant time(JsonNode text) {
        return IsoTimes.parse(text.asText()).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Set<String> numbers(JsonNode list) {
        Set<String> numbers = new TreeSet<>();
        list.forEach(value -> numbers.add(number(value.asText())));
        return numbers;
    }

    private static Map<String, Map<String, String>> parameters(JsonNode byName) {
        Map<String, Map<String, String>> parameters = new TreeMap<>();
        byName.fields().forEachRemaining(parameter -> {
            Map<String, String> values = new TreeMap<>();
            parameter.getValue().fields()
                    .forEachRemaining(value -> values.put(number(value.getKey()), value.getValue().asText()));
            parameters.put(parameter.getKey(), values);
        });
        return parameters;
    }

    /** Sinch takes off what people write around the digits; names and ids of groups stay as they are. */
    private static String number(String raw) {
        return raw.matches("[+]?[0-9 .()-]+") ? raw.replaceAll("[^0-9]", "").replaceFirst("^00", "") : raw;
    }
}
