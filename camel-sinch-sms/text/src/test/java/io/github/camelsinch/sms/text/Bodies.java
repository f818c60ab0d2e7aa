/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Random bodies, many of them long enough for several parts. */
final class Bodies {

    private static final String ALL_GSM = IntStream.range(0, 0x10000)
            .filter(c -> GsmAlphabet.septets((char) c) != GsmAlphabet.NOT_GSM)
            .mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private Bodies() {
    }

    /** Characters of the alphabet, those of the extension table often. */
    static final class Gsm implements ArbitrarySupplier<String> {
        @Override
        public Arbitrary<String> get() {
            return Arbitraries.frequencyOf(Tuple.of(5, chars(ALL_GSM)), Tuple.of(1, chars(EXTENSION)))
                    .list().ofMaxSize(700).withSizeDistribution(RandomDistribution.uniform()).map(Bodies::join);
        }
    }

    /** Valid clusters of many kinds on which Unicode versions agree: no conjuncts, no joiners without an emoji. */
    static final class Clusters implements ArbitrarySupplier<String> {

        private static final String[] SAMPLES = {
                "a", "ж", "字", "e\u0301", "o\u0302\u0323", "\r\n", "\n", "한", "\u1112\u1161\u11AB", "ก\u0E33", "\u200B",
                "😀", "👍🏽", "❤\uFE0F", "1\uFE0F\u20E3", "🇸🇪", "👩\u200D🚀", "👨\u200D👩\u200D👧\u200D👦", "🏴\u200D☠\uFE0F",
                "\u0B95\u0BBF" };

        @Override
        public Arbitrary<String> get() {
            Arbitrary<String> sample = Arbitraries.of(SAMPLES);
            Arbitrary<String> runOfOne = sample.flatMap(s -> Arbitraries.integers().between(1, 70).map(s::repeat));
            Arbitrary<String> oversized = Arbitraries.integers().between(60, 160)
                    .flatMap(marks -> Arbitraries.of("e" + "\u0301".repeat(marks), "👩🏽\u200D".repeat(marks / 4) + "🚀"));
            return Arbitraries.frequencyOf(Tuple.of(60, sample), Tuple.of(3, runOfOne), Tuple.of(1, oversized))
                    .list().ofMaxSize(150).withSizeDistribution(RandomDistribution.uniform()).map(Bodies::join);
        }
    }

    /** Any characters, valid together or not, such as half a surrogate pair. */
    static final class Anything implements ArbitrarySupplier<String> {
        @Override
        public Arbitrary<String> get() {
            Arbitrary<String> anyChar = Arbitraries.chars().all().map(String::valueOf);
            Arbitrary<String> joining = chars("\u0301\u200D\uD83D\uDE00\uD83C\uDDF8\u094D\u0915");
            return Arbitraries.oneOf(anyChar, joining, chars(ALL_GSM)).list().ofMaxSize(600)
                    .withSizeDistribution(RandomDistribution.uniform()).map(Bodies::join);
        }
    }

    private static Arbitrary<String> chars(String chars) {
        return Arbitraries.chars().with(chars).map(String::valueOf);
    }

    private static String join(List<String> strings) {
        return String.join("", strings);
    }
}
