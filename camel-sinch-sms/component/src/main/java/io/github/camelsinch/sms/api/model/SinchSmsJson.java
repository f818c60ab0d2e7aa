/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The one way between this package's records and JSON. Strict about form, since answers come from outside: depth 50,
 * document 16 MiB, text 1 MiB, number 100 digits, 2 million tokens, no name twice in an object, nothing after the end.
 * Tolerant about vocabulary: unknown fields are ignored, unknown types and statuses kept. In a page of reports an entry
 * that breaks this form is set aside.
 */
public final class SinchSmsJson {

    /** The longest document that is read: 16 MiB. */
    public static final int MAX_DOCUMENT_BYTES = 16 << 20;

    private static final JsonFactory FACTORY = strict().build();
    /** For what sees by itself which names stand twice: to have Jackson remember them all takes longer. */
    private static final JsonFactory UNWATCHED = strict().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    /** Of a request without its recipients and its text. */
    private static final int USUAL_BYTES = 256;
    private static final int BYTES_OF_A_RECIPIENT = 16;

    /**
     * Apart, since it is most of Jackson, takes a quarter of what a start takes, and who only sends needs none of it.
     */
    private static final class Databind {

        private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        private static final ObjectReader VALUE = MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Apart, since Jackson looks at all classes of a page when they are made, and who asks for none needs none. */
    private static final class Pages {

        /**
         * Sees by itself what stands twice. It is a factory of its own, since Jackson goes on all the same where a
         * reader turns that off.
         */
        private static final ObjectReader STRICT = Databind.MAPPER.readerFor(DeliveryReportPage.class)
                .with(UNWATCHED);
        private static final ObjectReader LENIENT = STRICT.with(pageFactory());
    }

    private SinchSmsJson() {
    }

    private static JsonFactoryBuilder strict() {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(50)
                        .maxStringLength(1 << 20)
                        .maxNameLength(1_000)
                        .maxNumberLength(100)
                        .maxTokenCount(2_000_000)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // names may be phone numbers (parameters): not into the JVM's table of strings
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
    }

    /** The limits hold for each entry by itself then: one that breaks them must not hold up the others of its page. */
    private static JsonFactory pageFactory() {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(MAX_DOCUMENT_BYTES)
                        .maxNameLength(MAX_DOCUMENT_BYTES)
                        .maxNumberLength(MAX_DOCUMENT_BYTES)
                        .maxTokenCount(2_000_000)
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /**
     * @param  value                   a record of this package
     * @return                         its JSON in UTF-8
     * @throws JsonProcessingException if it holds a value that JSON has no form for
     */
    public static byte[] write(Object value) throws JsonProcessingException {
        return value instanceof BatchRequest request ? write(request) : Databind.MAPPER.writeValueAsBytes(value);
    }

    private static byte[] write(BatchRequest request) throws JsonProcessingException {
        int recipients = request.to() == null ? 0 : request.to().size();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES + BYTES_OF_A_RECIPIENT * recipients);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            BatchWriters.request(json, request, (name, value) -> {
                json.writeFieldName(name);
                Databind.MAPPER.writeValue(json, value);
            });
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw JsonMappingException.fromUnexpectedIOE(e);
        }
        return bytes.toByteArray();
    }

    /** A record of this package as a tree, to be compared by the names of the wire. */
    static JsonNode tree(Object value) {
        return Databind.MAPPER.valueToTree(value);
    }

    /**
     * @param  <T>         a record of this package
     * @param  json        the bytes, UTF-8
     * @param  type        of the record
     * @return             the record
     * @throws IOException if this is no JSON, breaks a limit, or does not have the record's form
     */
    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        return required(Databind.MAPPER.readValue(bounded(json), type), type);
    }

    /**
     * Reads a batch but for its recipients, which are a copy of what was sent and most of the answer; of them it is not
     * even seen whether a name stands twice.
     *
     * @param  json        the bytes, UTF-8
     * @return             the batch, its {@code to} null
     * @throws IOException if this is no JSON, breaks a limit, or does not have a batch's form
     */
    public static Batch readWithoutRecipients(byte[] json) throws IOException {
        byte[] rest = EchoedRecipients.cutOut(bounded(json));
        if (rest != json) {
            try {
                return withoutRecipients(rest);
            } catch (JsonProcessingException e) {
                // of the whole it can be said where it is broken, if it is
                return withoutRecipients(json);
            }
        }
        return withoutRecipients(json);
    }

    private static Batch withoutRecipients(byte[] json) throws IOException {
        try (JsonParser parser = UNWATCHED.createParser(json)) {
            parser.nextToken();
            Batch batch = BatchFields.read(parser, true).batch();
            if (parser.nextToken() != null) {
                throw MismatchedInputException.from(parser, Batch.class, "something follows the batch");
            }
            return batch;
        }
    }

    /** A value in the middle of what a parser reads, with the liberties that Jackson takes. */
    static <T> T readValue(JsonParser parser, Class<T> type) throws IOException {
        return Databind.VALUE.readValue(parser, type);
    }

    /**
     * Reads a page of reports; entries that do not have a report's form are set aside.
     *
     * @param  json        the bytes, UTF-8
     * @return             the page
     * @throws IOException if this is no JSON, breaks a limit, or does not have a page's form
     */
    public static DeliveryReportPage readReportPage(byte[] json) throws IOException {
        byte[] page = bounded(json);
        try {
            return readPage(Pages.STRICT, page);
        } catch (JsonProcessingException e) {
            // an entry, or the page itself; read with more care it shows
            return readPage(Pages.LENIENT.withAttribute(ReportPageReader.SOURCE, page), page);
        }
    }

    private static DeliveryReportPage readPage(ObjectReader reader, byte[] page) throws IOException {
        return required(reader.readValue(page), DeliveryReportPage.class);
    }

    /**
     * Looks for the id in a batch that cannot be read as a whole, because it broke off or does not have a batch's form.
     *
     * @param  json what arrived
     * @return      the id, or {@code null} if what can be read holds none, two, or one of a form that may not be used
     */
    public static String idOfBroken(byte[] json) {
        String id = null;
        try (JsonParser parser = FACTORY.createParser(json).disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals("id")) {
                    if (id != null) {
                        return null;
                    }
                    id = parser.getText();
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // the end of what can be read
            return BatchIds.isLegal(id) ? id : null;
        }
        return BatchIds.isLegal(id) ? id : null;
    }

    /** Jackson's own limit counts what it loads, and an array is there already. */
    private static byte[] bounded(byte[] json) throws StreamConstraintsException {
        if (json.length > MAX_DOCUMENT_BYTES) {
            throw new StreamConstraintsException("Document length (" + json.length + ") exceeds " + MAX_DOCUMENT_BYTES);
        }
        return json;
    }

    /** The JSON text {@code null} is no record. */
    private static <T> T required(T value, Class<T> type) throws JsonMappingException {
        if (value == null) {
            throw new JsonMappingException(null, "null where a " + type.getSimpleName() + " was expected");
        }
        return value;
    }
}
