/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A text with placeholders: length, parts and encoding are those of each recipient's own text. Not thread-safe.
 * <p>
 * Transliteration, where it is asked for, is all or nothing for each recipient's text, and never makes it take more
 * parts:
 * <ul>
 * <li>If only values have typographic characters, a recipient's values are replaced if that saves parts of this
 * recipient's text.</li>
 * <li>If the text around the placeholders has some, it is the same for a whole batch, so it is replaced, with the
 * values, if each text of the batch becomes plain all through and the batch as a whole takes fewer parts. One recipient
 * whose name needs other letters keeps a batch as it is.</li>
 * <li>A text that is within the limit of parts only if it is plain, and one that can not be plain, go into different
 * batches.</li>
 * <li>The text to a group, whose names are known to Sinch only, stays as it is.</li>
 * </ul>
 */
final class PersonalContent implements Content {

    private final TextTemplate template;
    /** {@code null} if the text stays as it is. */
    private final TextTemplate plainTemplate;
    private final boolean isTemplatePlain;
    private final ValueReader values;
    private final TextMeter meter;
    private final PersonalPieces given;
    private final PersonalPieces plain;
    private final ExpandedText expanded = new ExpandedText();
    private String excess;

    /**
     * @param template      the text
     * @param plainTemplate the same in plain characters, which may be sent instead, or {@code null}
     * @param values        finds each recipient's values
     * @param meter         measures the texts with their values
     */
    PersonalContent(TextTemplate template, TextTemplate plainTemplate, ValueReader values, TextMeter meter) {
        this.template = template;
        this.plainTemplate = plainTemplate;
        this.isTemplatePlain = plainTemplate != null && plainTemplate.text().equals(template.text());
        this.values = values;
        this.meter = meter;
        this.given = new PersonalPieces(template, values, meter, Addressee::given, UnaryOperator.identity());
        this.plain = plainTemplate == null
                ? null : new PersonalPieces(plainTemplate, values, meter, Addressee::plain, PlainText::ofValue);
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public Wording common() {
        return null;
    }

    @Override
    public Addressee address(SmsRecipient row, String to, long number, long position) {
        String[] own = values.values(row, to, number == 0);
        template.expand(own, expanded);
        long hash = expanded.hash();
        int length = expanded.length();
        Wording asGiven = wording(own);
        String excessAsGiven = excess;
        Wording asPlain = number == 0 || plainTemplate == null ? null : plain(own, length, asGiven);
        if (asGiven == null && asPlain == null) {
            throw refusal(to, excessAsGiven);
        }
        if (isTemplatePlain && asPlain != null && !asPlain.isLong()) {
            // nobody else's text changes with it
            boolean isBetter = asGiven == null || asPlain.parts() < asGiven.parts();
            return new Addressee(to, number, position, hash, isBetter ? asPlain : asGiven, null);
        }
        return new Addressee(to, number, position, hash, asGiven, asPlain);
    }

    @Override
    public List<Piece> pieces(Chunk chunk) {
        PersonalPieces.Cut best = chunk.canBeGiven() ? given.of(chunk) : null;
        if (plain != null && chunk.canBePlain()) {
            PersonalPieces.Cut other = plain.of(chunk);
            best = isBetter(other, best) ? other : best;
        }
        if (best.excess() != null) {
            throw best.excess();
        }
        return best.pieces();
    }

    private static boolean isBetter(PersonalPieces.Cut other, PersonalPieces.Cut best) {
        if (best == null || (best.excess() == null) != (other.excess() == null)) {
            return best == null || other.excess() == null;
        }
        return other.parts() < best.parts();
    }

    private Wording plain(String[] own, int length, Wording asGiven) {
        String[] plainValues = PlainText.ofValues(own);
        if (plainValues == null) {
            return null;
        }
        plainTemplate.expand(plainValues, expanded);
        Wording asPlain = meter.canReplace(length, expanded.length()) ? wording(plainValues) : null;
        boolean isWorse = asPlain != null && asGiven != null && asPlain.parts() > asGiven.parts();
        return isWorse ? null : asPlain;
    }

    /** Of the expanded text; {@code null} if that is beyond a limit, and {@link #excess} then says how. */
    private Wording wording(String[] own) {
        excess = meter.excessOfLength(expanded.length());
        if (excess != null) {
            return null;
        }
        if (meter.isSplit(expanded.length())) {
            return new Wording(own, TextMeter.MAX_PARTS_OF_A_BODY, null, true);
        }
        int parts = meter.parts(expanded);
        excess = meter.excessOfParts(expanded, parts);
        return excess == null ? new Wording(own, parts, meter.encoding(expanded), false) : null;
    }

    static InvalidInputException refusal(String to, String excess) {
        return InvalidInputException.ofNumber("recipient", to, "gets a text that " + excess);
    }
}
