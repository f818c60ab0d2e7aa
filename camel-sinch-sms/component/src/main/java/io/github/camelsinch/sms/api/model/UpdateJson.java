/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/** An update on the wire: absent fields are left out, null ones are written as null. */
final class UpdateJson {

    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {
    };

    private UpdateJson() {
    }

    static final class Reader extends StdDeserializer<BatchUpdate> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(BatchUpdate.class);
        }

        @Override
        public BatchUpdate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Map<String, Object> map = context.readValue(parser, context.getTypeFactory().constructType(MAP));
            try {
                return BatchUpdate.fromMap(map);
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }

    static final class Writer extends StdSerializer<BatchUpdate> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(BatchUpdate.class);
        }

        @Override
        public void serialize(BatchUpdate update, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeStartObject();
            for (Map.Entry<String, Object> field : update.fields().entrySet()) {
                Object value = field.getValue();
                provider.defaultSerializeField(field.getKey(), value instanceof Instant ? value.toString() : value,
                        generator);
            }
            generator.writeEndObject();
        }
    }
}
