/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.fault.FaultRequest;
import io.github.camelsinch.sms.simulator.wire.Json;

/** The body of a request that may yet go wrong: read only as far as somebody wants to know. Not thread-safe. */
final class BufferedBody {

    private final InputStream in;
    private final int limit;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private FaultRequest.Body parsed;

    /**
     * @param limit so many bytes are read at most
     */
    BufferedBody(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    byte[] all() throws IOException {
        readTo(limit);
        return read.toByteArray();
    }

    /** Reads on until there are so many bytes, or no more. */
    void readTo(long bytes) throws IOException {
        int missing = (int) Math.min(bytes, limit) - read.size();
        if (missing > 0) {
            read.write(in.readNBytes(missing));
        }
    }

    /** The body from its beginning. */
    InputStream again() {
        return new SequenceInputStream(new ByteArrayInputStream(read.toByteArray()), in);
    }

    /** What a condition may look at; a body that is no JSON names nobody. */
    FaultRequest.Body parsed() {
        if (parsed == null) {
            try {
                parsed = parse(all());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return parsed;
    }

    private static FaultRequest.Body parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> to = new ArrayList<>();
        String reference = null;
        try {
            ObjectNode json = Json.readObject(bytes);
            json.path("to").forEach(entry -> to.add(entry.asText()));
            reference = json.path("client_reference").textValue();
        } catch (Refusal refusal) {
            // the operation itself will say what is wrong with it
            return new FaultRequest.Body(text, List.of(), null);
        }
        return new FaultRequest.Body(text, to, reference);
    }
}
