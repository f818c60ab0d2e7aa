/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * Makes the messages of a batch from one template, in one wording. Not thread-safe.
 */
final class PersonalPieces {

    /**
     * @param pieces the messages, in order
     * @param parts  SMS parts of all of them for all recipients
     * @param excess the first recipient whose message is beyond a limit, or {@code null}
     */
    record Cut(List<Piece> pieces, long parts, InvalidInputException excess) {
    }

    private final TextTemplate template;
    private final ValueReader values;
    private final TextMeter meter;
    private final Function<Addressee, Wording> wording;
    private final UnaryOperator<String> ofDefault;
    private final ExpandedText expanded = new ExpandedText();
    private InvalidInputException excess;

    /**
     * @param template  the text in this wording
     * @param values    knows the values that are not a recipient's own
     * @param meter     measures texts
     * @param wording   picks this wording of a recipient's text; never {@code null} for the recipients to come
     * @param ofDefault puts the default of a key in this wording; may give {@code null}
     */
    PersonalPieces(
                   TextTemplate template, ValueReader values, TextMeter meter, Function<Addressee, Wording> wording,
                   UnaryOperator<String> ofDefault) {
        this.template = template;
        this.values = values;
        this.meter = meter;
        this.wording = wording;
        this.ofDefault = ofDefault;
    }

    Cut of(Chunk chunk) {
        excess = null;
        boolean isSplit = meter.isSplit(template.text().length())
                || chunk.addressees().stream().anyMatch(addressee -> wording.apply(addressee).isLong());
        List<Piece> pieces = new ArrayList<>();
        if (isSplit) {
            LongTemplate.cut(template, longestValues(chunk)).forEach(body -> pieces.add(counted(body, chunk)));
        } else {
            pieces.add(whole(chunk));
        }
        return new Cut(pieces, pieces.stream().mapToLong(Piece::parts).sum(), excess);
    }

    private Piece whole(Chunk chunk) {
        int parts = 0;
        int groupParts = 0;
        SmsEncoding encoding = null;
        for (Addressee addressee : chunk.addressees()) {
            Wording own = wording.apply(addressee);
            parts += own.parts();
            groupParts += addressee.isGroup() ? own.parts() : 0;
            encoding = TextMeter.either(own.encoding(), encoding);
        }
        return piece(template, chunk, parts, groupParts, encoding);
    }

    private Piece counted(TextTemplate body, Chunk chunk) {
        int[] slots = body.keys().stream().mapToInt(template.keys()::indexOf).toArray();
        String[] own = new String[slots.length];
        int parts = 0;
        int groupParts = 0;
        SmsEncoding encoding = null;
        for (Addressee addressee : chunk.addressees()) {
            for (int i = 0; i < slots.length; i++) {
                own[i] = wording.apply(addressee).values()[slots[i]];
            }
            body.expand(own, expanded);
            int ownParts = meter.parts(expanded);
            note(addressee, meter.excessOfParts(expanded, ownParts));
            parts += ownParts;
            groupParts += addressee.isGroup() ? ownParts : 0;
            encoding = TextMeter.either(meter.encoding(expanded), encoding);
        }
        return piece(body, chunk, parts, groupParts, encoding);
    }

    private void note(Addressee addressee, String problem) {
        if (problem != null && excess == null) {
            excess = PersonalContent.refusal(addressee.to(), problem).at(addressee.position());
        }
    }

    private Piece piece(TextTemplate body, Chunk chunk, int parts, int groupParts, SmsEncoding encoding) {
        return new Piece(
                body.text(), null, null, values.parameters(body.keys(), chunk, wording, ofDefault), parts, groupParts,
                encoding);
    }

    private int[] longestValues(Chunk chunk) {
        int[] longest = new int[template.keys().size()];
        for (Addressee addressee : chunk.addressees()) {
            String[] own = wording.apply(addressee).values();
            for (int i = 0; i < longest.length; i++) {
                longest[i] = Math.max(longest[i], own[i].length());
            }
        }
        return longest;
    }
}
