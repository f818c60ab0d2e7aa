/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The {@code parameters} of a batch, compressed: as maps, the values of a million recipients would not fit a small
 * heap. Keys, inner keys and values come out as and in the order in which they went in. Immutable.
 */
public final class PackedParameters {

    private final byte[] packed;

    private PackedParameters(byte[] packed) {
        this.packed = packed;
    }

    /**
     * Packs.
     *
     * @param  parameters value by recipient (or {@code default}) by key
     * @return            the same, packed
     */
    public static PackedParameters of(Map<String, Map<String, String>> parameters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(parameters.size());
            for (Map.Entry<String, Map<String, String>> parameter : parameters.entrySet()) {
                out.writeUTF(parameter.getKey());
                out.writeInt(parameter.getValue().size());
                for (Map.Entry<String, String> value : parameter.getValue().entrySet()) {
                    out.writeUTF(value.getKey());
                    out.writeUTF(value.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return new PackedParameters(bytes.toByteArray());
    }

    /**
     * Unpacks.
     *
     * @return value by recipient (or {@code default}) by key
     */
    public Map<String, Map<String, String>> unpack() {
        Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            for (int keys = in.readInt(); keys > 0; keys--) {
                Map<String, String> values = new LinkedHashMap<>();
                parameters.put(in.readUTF(), values);
                for (int entries = in.readInt(); entries > 0; entries--) {
                    values.put(in.readUTF(), in.readUTF());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
        return parameters;
    }

    @Override
    public String toString() {
        return "PackedParameters[" + packed.length + " bytes]";
    }
}
