/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.text.SmsSegmenter;
import io.github.camelsinch.sms.text.Transliteration;

/**
 * Makes the content of a request.
 */
final class Contents {

    private static final SmsSegmenter TRANSLITERATOR
            = SmsSegmenter.builder().transliteration(Transliteration.WHEN_IT_SAVES_PARTS).build();

    private Contents() {
    }

    /**
     * @param  request               what is sent
     * @param  rules                 how
     * @param  numbers               reads the numbers in the parameters
     * @return                       the content, checked as far as it concerns no single recipient
     * @throws InvalidInputException if a rule forbids to send it
     */
    static Content of(SendRequest request, CutRules rules, NumberReader numbers) {
        return switch (request.type()) {
            case MT_TEXT -> text(request, rules, numbers);
            case MT_BINARY -> new FixedContent(
                    new BinaryBody(request).pieces(rules.concatReference(), rules.concatReferenceSize()));
            case MT_MEDIA -> media(request, numbers);
        };
    }

    private static Content text(SendRequest request, CutRules rules, NumberReader numbers) {
        TextChecks.requirePresent("text", request.text());
        if (rules.longText() == LongTextPolicy.SPLIT && Boolean.TRUE.equals(request.truncateConcat())) {
            throw InvalidInputException.ofValue("truncateConcat", true, "must not be set with longText=split: one shortens the"
                                                                        + " text, the other sends all of it");
        }
        TextMeter meter = TextMeter.ofSms(request, rules);
        requireNone(meter.excessOfLength(request.text().length()));
        TextTemplate template = new TextTemplate("text", request.text());
        if (template.isPlain()) {
            String text = sent(request.text(), rules, meter);
            List<Piece> pieces = new ArrayList<>(1);
            for (String body : LongText.cut(text)) {
                pieces.add(piece(body, meter));
            }
            return new FixedContent(pieces);
        }
        TextTemplate plain = rules.transliterate() ? PlainText.ofTemplate(template, meter) : null;
        return new PersonalContent(template, plain, values(template, request, numbers), meter);
    }

    private static Content media(SendRequest request, NumberReader numbers) {
        String message = request.media() == null || request.media().message() == null ? "" : request.media().message();
        TextTemplate template = new TextTemplate("media.message", message);
        return template.isPlain()
                ? new FixedContent(List.of(Piece.ofText(request.media() == null ? null : request.media().message(), 1, null)))
                : new PersonalContent(template, null, values(template, request, numbers), TextMeter.ofMedia());
    }

    /** Transliteration may make a text longer ({@code …} becomes three dots); it must not make it too long. */
    static String sent(String text, CutRules rules, TextMeter meter) {
        String transliterated = rules.transliterate() ? TRANSLITERATOR.transliterate(text) : text;
        return meter.canReplace(text.length(), transliterated.length()) ? transliterated : text;
    }

    private static ValueReader values(TextTemplate template, SendRequest request, NumberReader numbers) {
        return new ValueReader(template.keys(), new ParameterTable(request.parameters(), template.keys(), numbers));
    }

    private static Piece piece(String body, TextMeter meter) {
        int parts = meter.parts(body);
        requireNone(meter.excessOfParts(body, parts));
        return Piece.ofText(body, parts, meter.encoding(body));
    }

    static void requireNone(String excess) {
        if (excess != null) {
            throw InvalidInputException.ofHidden("text", excess);
        }
    }
}
