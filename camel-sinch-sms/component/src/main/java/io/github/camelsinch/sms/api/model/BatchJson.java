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

    /** The name of an attribute of a reader: leave the recipients of a batch out. */
    static final String SKIP_RECIPIENTS = BatchJson.class.getName() + ".skipRecipients";

    private BatchJson() {
    }

    static final class BatchReader extends StdDeserializer<Batch> {

        private static final long serialVersionUID = 1L;

        BatchReader() {
            super(Batch.class);
        }

        @Override
        public Batch deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return BatchFields.read(parser, context, context.getAttribute(SKIP_RECIPIENTS) != null).batch();
        }
    }

    static final class RequestReader extends StdDeserializer<BatchRequest> {

        private static final long serialVersionUID = 1L;

        RequestReader() {
            super(BatchRequest.class);
        }

        @Override
        public BatchRequest deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return BatchFields.read(parser, context, false).request();
        }
    }
}
