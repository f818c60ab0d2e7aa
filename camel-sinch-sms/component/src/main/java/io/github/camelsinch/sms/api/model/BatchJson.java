/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/** Reads batches and requests, whose content lies in one layer with their own fields. */
final class BatchJson {

    private BatchJson() {
    }

    static final class BatchReader extends StdDeserializer<Batch> {

        private static final long serialVersionUID = 1L;

        BatchReader() {
            super(Batch.class);
        }

        @Override
        public Batch deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return BatchFields.read(parser, false).batch();
        }
    }

    static final class RequestReader extends StdDeserializer<BatchRequest> {

        private static final long serialVersionUID = 1L;

        RequestReader() {
            super(BatchRequest.class);
        }

        @Override
        public BatchRequest deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return BatchFields.read(parser, false).request();
        }
    }
}
