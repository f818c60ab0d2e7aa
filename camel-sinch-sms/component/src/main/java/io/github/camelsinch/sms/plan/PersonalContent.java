/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.List;

import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * A text with placeholders: length, parts and encoding are those of each recipient's own text. Not thread-safe.
 */
final class PersonalContent implements Content {

    private final TextTemplate template;
    private final ValueReader values;
    private final TextMeter meter;
    private final ExpandedText expanded = new ExpandedText();

    /**
     * @param template the text
     * @param values   finds each recipient's values
     * @param meter    measures the texts with their values
     */
    PersonalContent(TextTemplate template, ValueReader values, TextMeter meter) {
        this.template = template;
        this.values = values;
        this.meter = meter;
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public Addressee address(SmsRecipient row, String to, long number, long position) {
        String[] own = values.values(row, to, number == 0);
        template.expand(own, expanded);
        requireNone(to, meter.excessOfLength(expanded.length()));
        if (meter.isSplit(expanded.length())) {
            return new Addressee(to, number, position, expanded.hash(), own, TextMeter.MAX_PARTS_OF_A_BODY, null, true);
        }
        int parts = meter.parts(expanded);
        requireNone(to, meter.excessOfParts(expanded, parts));
        return new Addressee(to, number, position, expanded.hash(), own, parts, meter.encoding(expanded), false);
    }

    @Override
    public List<Piece> pieces(Chunk chunk) {
        boolean isSplit = meter.isSplit(template.text().length()) || chunk.addressees().stream().anyMatch(Addressee::isLong);
        return isSplit
                ? LongTemplate.cut(template, longestValues(chunk)).stream().map(body -> counted(body, chunk)).toList()
                : List.of(whole(chunk));
    }

    private Piece whole(Chunk chunk) {
        int parts = 0;
        int groupParts = 0;
        SmsEncoding encoding = null;
        for (Addressee addressee : chunk.addressees()) {
            parts += addressee.parts();
            groupParts += addressee.isGroup() ? addressee.parts() : 0;
            encoding = TextMeter.either(addressee.encoding(), encoding);
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
                own[i] = addressee.values()[slots[i]];
            }
            body.expand(own, expanded);
            int ownParts = meter.parts(expanded);
            try {
                requireNone(addressee.to(), meter.excessOfParts(expanded, ownParts));
            } catch (InvalidInputException e) {
                throw e.at(addressee.position());
            }
            parts += ownParts;
            groupParts += addressee.isGroup() ? ownParts : 0;
            encoding = TextMeter.either(meter.encoding(expanded), encoding);
        }
        return piece(body, chunk, parts, groupParts, encoding);
    }

    private Piece piece(TextTemplate body, Chunk chunk, int parts, int groupParts, SmsEncoding encoding) {
        return new Piece(body.text(), null, null, values.parameters(body.keys(), chunk), parts, groupParts, encoding);
    }

    private int[] longestValues(Chunk chunk) {
        int[] longest = new int[template.keys().size()];
        for (Addressee addressee : chunk.addressees()) {
            for (int i = 0; i < longest.length; i++) {
                longest[i] = Math.max(longest[i], addressee.values()[i].length());
            }
        }
        return longest;
    }

    private static void requireNone(String to, String excess) {
        if (excess != null) {
            throw InvalidInputException.ofNumber("recipient", to, "gets a text that " + excess);
        }
    }
}
