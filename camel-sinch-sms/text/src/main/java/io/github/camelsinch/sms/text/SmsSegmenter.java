/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells how a text travels as a short message: its encoding, its length, how many parts it takes and where they begin.
 * <p>
 * Sinch cuts texts itself, so this predicts and explains; it sends nothing. The numbers follow 3GPP TS 23.038
 * (alphabet) and 23.040 9.2.3.24 (headers): one part of 160 septets or 70 UTF-16 code units, or several of 153 or 67
 * each, or of 152 or 66 with a 16-bit reference. Escape pairs of the GSM alphabet and surrogate pairs are never cut. An
 * empty body is one part of length 0. Count the text as it reaches the phone: with its parameters filled in.
 * <p>
 * Immutable and safe for use by many threads. Counting allocates nothing, but for two cases: by
 * {@link CutRule#GRAPHEME_CLUSTER} where a cut falls beside a character that may combine, and with transliteration
 * where a text needs several UCS-2 parts. If {@link Transliteration#WHEN_IT_SAVES_PARTS} is set, all methods but
 * {@link #indexOfFirstNonGsm} speak of the text as {@link #transliterate} returns it.
 */
public final class SmsSegmenter {

    /** The most parts that a message can have: their number is one octet (3GPP TS 23.040 9.2.3.24.1). */
    public static final int MAX_PARTS = 255;

    /** 8-bit references, cuts between code points, no transliteration: what to expect of Sinch. */
    public static final SmsSegmenter DEFAULT = builder().build();

    private final ConcatReference concatReference;
    private final Transliteration transliteration;
    private final Cutter gsm;
    private final Cutter ucs2;
    private final Truncator truncator;

    private SmsSegmenter(Builder builder) {
        concatReference = builder.concatReference;
        transliteration = builder.transliteration;
        gsm = new GsmCutter(SmsEncoding.GSM_7BIT.singlePartCapacity(), SmsEncoding.GSM_7BIT.partCapacity(concatReference));
        ucs2 = new Ucs2Cutter(
                SmsEncoding.UCS2.singlePartCapacity(), SmsEncoding.UCS2.partCapacity(concatReference), builder.cutRule);
        truncator = new Truncator(concatReference, builder.cutRule);
    }

    /**
     * Begins a segmenter with the settings of {@link #DEFAULT}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The encoding of a message with this body.
     *
     * @param  body the text
     * @return      {@link SmsEncoding#GSM_7BIT} if the alphabet has all its characters, {@link SmsEncoding#UCS2}
     *              otherwise
     */
    public SmsEncoding encodingOf(CharSequence body) {
        return GsmAlphabet.indexOfFirstNonGsm(sent(body)) < 0 ? SmsEncoding.GSM_7BIT : SmsEncoding.UCS2;
    }

    /**
     * The length of the text in the units of its encoding, headers not counted.
     *
     * @param  body the text
     * @return      septets (a character of the extension table is two) or UTF-16 code units (an emoji is two or more)
     */
    public int length(CharSequence body) {
        CharSequence text = sent(body);
        int end = text.length();
        int septets = 0;
        for (int i = 0; i < end; i++) {
            int cost = GsmAlphabet.septets(text.charAt(i));
            if (cost == GsmAlphabet.NOT_GSM) {
                return end;
            }
            septets += cost;
        }
        return septets;
    }

    /**
     * In how many parts a message with this body is sent.
     *
     * @param  body                     the text
     * @return                          1 to {@value #MAX_PARTS}
     * @throws IllegalArgumentException if the body needs more parts
     */
    public int numberOfParts(CharSequence body) {
        return checked(countParts(sent(body)));
    }

    /**
     * Cuts a body into parts.
     *
     * @param  body                     the text
     * @return                          its parts and what they amount to
     * @throws IllegalArgumentException if the body needs more than {@value #MAX_PARTS} parts
     */
    public Segmentation segment(String body) {
        String text = sent(body).toString();
        SmsEncoding encoding = SmsEncoding.GSM_7BIT;
        PartCollector collector = new PartCollector();
        int parts = gsm.cut(text, collector);
        if (parts == Cutter.NOT_ENCODABLE) {
            encoding = SmsEncoding.UCS2;
            collector = new PartCollector();
            parts = ucs2.cut(text, collector);
        }
        checked(parts);
        int capacity = parts == 1 ? encoding.singlePartCapacity() : encoding.partCapacity(concatReference);
        int inLastPart = parts == 1 ? collector.length() : collector.lastPartLength();
        return new Segmentation(
                text, encoding, collector.length(), parts, capacity, capacity - inLastPart, collector.ends(parts));
    }

    /**
     * The answer to "why is this two parts?": the first character that makes the body UCS-2, before any
     * transliteration.
     *
     * @param  body the text
     * @return      its index in {@code char}s, -1 if all characters are in the GSM 7-bit alphabet
     */
    public int indexOfFirstNonGsm(CharSequence body) {
        return GsmAlphabet.indexOfFirstNonGsm(Objects.requireNonNull(body, "body"));
    }

    /**
     * Shortens a body. Sinch's own {@code truncate_concat} may keep fewer characters: it is not documented whether a
     * text whose beginning alone is GSM 7-bit is cut as such. Nothing in this library truncates unless it is asked to.
     *
     * @param  body                     the text
     * @param  maxParts                 1 to {@value #MAX_PARTS}
     * @return                          the text itself if it has no more parts, otherwise its longest beginning that
     *                                  has not and that ends where the cut rule allows (anywhere, if nothing else were
     *                                  left)
     * @throws IllegalArgumentException if {@code maxParts} is out of range
     */
    public String truncate(String body, int maxParts) {
        if (maxParts < 1 || maxParts > MAX_PARTS) {
            throw new IllegalArgumentException("maxParts is " + maxParts + ", must be 1 to " + MAX_PARTS);
        }
        String text = transliterate(body);
        return countParts(text) <= maxParts ? text : truncator.truncate(text, maxParts);
    }

    /**
     * The text that is sent. Whether it saves parts is judged by the text as given, parameters {@code ${key}} counted
     * as they stand; for a template, see {@link Transliterator}.
     *
     * @param  body the text
     * @return      the body, or its GSM 7-bit form if the segmenter is set to transliterate and that saves parts
     */
    public String transliterate(String body) {
        return explainTransliteration(body).text();
    }

    /**
     * The text that is sent, and where it differs from the body.
     *
     * @param  body the text
     * @return      without replacements if nothing changes
     */
    public TransliterationResult explainTransliteration(String body) {
        Objects.requireNonNull(body, "body");
        return shorterGsmForm(body).orElseGet(() -> new TransliterationResult(body, List.of()));
    }

    private CharSequence sent(CharSequence body) {
        Objects.requireNonNull(body, "body");
        if (transliteration == Transliteration.NONE) {
            return body;
        }
        Optional<TransliterationResult> gsmForm = shorterGsmForm(body);
        return gsmForm.isPresent() ? gsmForm.get().text() : body;
    }

    private Optional<TransliterationResult> shorterGsmForm(CharSequence body) {
        if (transliteration == Transliteration.NONE || GsmAlphabet.indexOfFirstNonGsm(body) < 0) {
            return Optional.empty();
        }
        int parts = ucs2.cut(body, PartSink.NONE);
        return parts == 1
                ? Optional.empty()
                : Transliterator.toGsm(body.toString()).filter(form -> gsm.cut(form.text(), PartSink.NONE) < parts);
    }

    private int countParts(CharSequence text) {
        int parts = gsm.cut(text, PartSink.NONE);
        return parts == Cutter.NOT_ENCODABLE ? ucs2.cut(text, PartSink.NONE) : parts;
    }

    private static int checked(int parts) {
        if (parts > MAX_PARTS) {
            throw new IllegalArgumentException("body needs " + parts + " parts, a message has at most " + MAX_PARTS);
        }
        return parts;
    }

    /**
     * Settings of a segmenter. Not for use by several threads at once.
     */
    public static final class Builder {

        private ConcatReference concatReference = ConcatReference.BITS_8;
        private CutRule cutRule = CutRule.CODE_POINT;
        private Transliteration transliteration = Transliteration.NONE;

        private Builder() {
        }

        /**
         * The size of the reference in the headers of the parts.
         *
         * @param  concatReference default {@link ConcatReference#BITS_8}
         * @return                 this
         */
        public Builder concatReference(ConcatReference concatReference) {
            this.concatReference = Objects.requireNonNull(concatReference, "concatReference");
            return this;
        }

        /**
         * Where a UCS-2 text may be cut.
         *
         * @param  cutRule default {@link CutRule#CODE_POINT}
         * @return         this
         */
        public Builder cutRule(CutRule cutRule) {
            this.cutRule = Objects.requireNonNull(cutRule, "cutRule");
            return this;
        }

        /**
         * Whether texts may be rewritten.
         *
         * @param  transliteration default {@link Transliteration#NONE}
         * @return                 this
         */
        public Builder transliteration(Transliteration transliteration) {
            this.transliteration = Objects.requireNonNull(transliteration, "transliteration");
            return this;
        }

        /**
         * Builds the segmenter.
         *
         * @return a segmenter with these settings
         */
        public SmsSegmenter build() {
            return new SmsSegmenter(this);
        }
    }
}
