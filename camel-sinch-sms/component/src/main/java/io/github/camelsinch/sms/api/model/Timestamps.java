/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.github.camelsinch.sms.time.IsoTimes;

/**
 * Timestamps of the wire: ISO-8601, with an offset or none (then UTC), to the second, minute or day. Written in UTC
 * with {@code Z}, to the millisecond. Source: Sinch SMS guide, "Timestamps".
 */
final class Timestamps {

    private Timestamps() {
    }

    /** The instant, or {@code null} if this is none; the caller knows which field it is and says so. */
    static Instant parseOrNull(String text) {
        try {
            return IsoTimes.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** For records that are read field by field. */
    static final class Reader extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString();
            Instant instant = text == null ? null : parseOrNull(text);
            return instant != null
                    ? instant
                    : (Instant) context.handleWeirdStringValue(Instant.class, text, "not an ISO-8601 timestamp");
        }
    }

    /** For records that are written field by field. */
    static final class Writer extends StdScalarSerializer<Instant> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(value.truncatedTo(ChronoUnit.MILLIS).toString());
        }
    }
}
