/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.wire.Json;
import io.github.camelsinch.sms.text.CostlyCharacter;
import io.github.camelsinch.sms.text.Segmentation;
import io.github.camelsinch.sms.text.SmsEncoding;
import io.github.camelsinch.sms.text.SmsSegmenter;
import io.github.camelsinch.sms.text.TransliterationResult;
import io.github.camelsinch.sms.text.Transliterator;

/** Writes into how many parts a text goes, and why: the answer to "why is this three messages?". */
public final class SegmentWriter {

    private SegmentWriter() {
    }

    /**
     * Cuts a text.
     *
     * @param  text                     any text
     * @return                          encoding, length, parts, what costs, and under {@code plain} what it would be
     *                                  with typographic signs written plainly, if that saves parts
     * @throws IllegalArgumentException if it needs more than 255 parts
     */
    public static ObjectNode write(String text) {
        Segmentation segmentation = SmsSegmenter.DEFAULT.segment(text);
        ObjectNode json = summary(segmentation);
        json.put("part_capacity", segmentation.partCapacity())
                .put("remaining_in_last_part", segmentation.remainingInLastPart());
        ArrayNode parts = json.putArray("parts");
        for (int i = 0; i < segmentation.numberOfParts(); i++) {
            parts.addObject().put("text", segmentation.part(i)).put("length", segmentation.partLength(i));
        }
        ArrayNode costly = json.putArray("costly");
        for (CostlyCharacter one : segmentation.costlyCharacters()) {
            costly.addObject()
                    .put("character", one.character())
                    .put("name", Character.getName(one.codePoint()))
                    .put("code_point", String.format("U+%04X", one.codePoint()))
                    .put("count", one.count())
                    .put("extra_units", one.extraUnits())
                    .put("first_index", one.firstIndex());
        }
        json.set("plain", plain(text, segmentation));
        return json;
    }

    private static ObjectNode summary(Segmentation segmentation) {
        return Json.object()
                .put("text", segmentation.text())
                .put("encoding", segmentation.encoding().name())
                .put("length", segmentation.length())
                .put("number_of_parts", segmentation.numberOfParts());
    }

    /** {@code null} unless it takes fewer parts. */
    private static ObjectNode plain(String text, Segmentation segmentation) {
        if (segmentation.encoding() != SmsEncoding.UCS2) {
            return null;
        }
        Optional<TransliterationResult> result = Transliterator.toGsm(text);
        if (result.isEmpty()) {
            return null;
        }
        Segmentation plain = SmsSegmenter.DEFAULT.segment(result.get().text());
        return plain.numberOfParts() < segmentation.numberOfParts() ? summary(plain) : null;
    }
}
