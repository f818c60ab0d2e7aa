/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.camelsinch.sms.api.http.BearerToken;
import io.github.camelsinch.sms.api.http.Credentials;
import io.github.camelsinch.sms.api.model.Content;
import io.github.camelsinch.sms.api.model.Patch;
import io.github.camelsinch.sms.api.model.TextContent;
import io.github.camelsinch.sms.privacy.PhoneNumbers;
import io.github.camelsinch.sms.send.Backoff;
import io.github.camelsinch.sms.send.SendPolicy;
import io.github.camelsinch.sms.send.WhenUnknown;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What records show of themselves, whatever is put into them. */
class RecordsTest {

    private static final String NUMBER = "46701740605";

    /** Components that hold numbers, texts, or what a user or a server may have written into them. */
    private static final Set<String> PERSONAL = Set.of(
            "to", "toAdd", "toRemove", "from", "recipient", "recipients", "msisdn", "number", "numbers", "elements", "body",
            "text",
            "message", "subject", "parameters", "values", "fields", "payload", "udh", "clientReference", "callbackUrl", "url",
            "appliedOriginator", "statusMessage", "template", "media", "authorization", "token", "password", "username");

    /** A record whose factory masks what it takes in. */
    private static final Set<String> MASKED_BEFORE = Set.of("ErrorBody");

    @Test
    void noRecordShowsAWholeNumber() throws ReflectiveOperationException {
        Set<String> showing = new TreeSet<>();
        Set<String> refusing = new TreeSet<>();
        int records = 0;
        for (var known : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.camelsinch.sms.api", "io.github.camelsinch.sms.plan",
                        "io.github.camelsinch.sms.send", "io.github.camelsinch.sms.ledger",
                        "io.github.camelsinch.sms.report")) {
            Class<?> type = known.reflect();
            if (type.isRecord()) {
                records++;
                try {
                    if (filled(type).toString().contains(NUMBER)) {
                        showing.add(type.getSimpleName());
                    }
                } catch (InvocationTargetException e) {
                    refusing.add(type.getSimpleName() + " " + e.getCause());
                }
            }
        }
        assertThat(records).isGreaterThan(30);
        assertThat(showing).isEqualTo(MASKED_BEFORE);
        assertThat(refusing).as("records that this test cannot make").isEmpty();
    }

    private static Object filled(Class<?> type) throws ReflectiveOperationException {
        if (type == SendPolicy.class) {
            return new SendPolicy(
                    WhenUnknown.RECONCILE, SendPolicy.DEFAULT_SETTLE_TIME, SendPolicy.DEFAULT_RECONCILE_TIMEOUT,
                    Backoff.DEFAULT,
                    Duration.ofSeconds(1));
        }
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getType().isRecord() && components[i].getType() != Patch.class
                    ? filled(components[i].getType())
                    : value(components[i].getType(), PERSONAL.contains(components[i].getName()) ? NUMBER : "other");
        }
        return constructor.newInstance(values);
    }

    private static Object value(Class<?> type, String text) {
        if (type.isInstance(text)) {
            return text;
        }
        if (type.isInstance(List.of())) {
            return List.of(text);
        }
        if (type == Map.class) {
            return Map.of("key", Map.of(text, text));
        }
        if (type == Patch.class) {
            return Patch.value(text);
        }
        if (type == Content.class) {
            return new TextContent(NUMBER, null, null, null, null, null, null);
        }
        if (type == PhoneNumbers.class) {
            return PhoneNumbers.of(new long[] { Long.parseLong(NUMBER) }, 1, null);
        }
        if (type == Credentials.class) {
            return new BearerToken(NUMBER);
        }
        return simple(type);
    }

    private static Object simple(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == byte[].class) {
            return NUMBER.getBytes(StandardCharsets.US_ASCII);
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(1);
        }
        if (type == URI.class) {
            return URI.create("https://eu.sms.api.sinch.com");
        }
        return type.isEnum() ? type.getEnumConstants()[0] : null;
    }
}
