/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelsinch.sms.text.SmsSegmenter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static io.github.camelsinch.sms.plan.Cuts.cut;
import static io.github.camelsinch.sms.plan.Cuts.rules;
import static io.github.camelsinch.sms.plan.Cuts.text;
import static org.assertj.core.api.Assertions.assertThat;

class CutPropertiesTest {

    private static final CutRules SPLIT = rules().longText(LongTextPolicy.SPLIT).build();

    @Property(tries = 200)
    void segmentsJoinedAreTheDifferentRecipientsInOrder(
            @ForAll("numbers") List<String> numbers, @ForAll @IntRange(min = 1, max = 50) int size) {
        Cuts.Result result = cut(text("Hello"), numbers, rules().maxRecipientsPerBatch(size).build());
        assertThat(result.recipients()).isEqualTo(List.copyOf(new LinkedHashSet<>(numbers)));
        assertThat(result.sizes()).allMatch(recipients -> recipients <= size);
        assertThat(result.sizes().subList(0, result.sizes().size() - 1)).allMatch(recipients -> recipients == size);
        assertThat(result.summary().recipients() + result.summary().duplicates()).isEqualTo(numbers.size());
    }

    @Property(tries = 200)
    void withoutDeduplicationSegmentsJoinedAreTheInput(
            @ForAll("numbers") List<String> numbers, @ForAll @IntRange(min = 1, max = 50) int size) {
        CutRules rules = rules().maxRecipientsPerBatch(size).deduplicate(false).build();
        assertThat(cut(text("Hello"), numbers, rules).recipients()).isEqualTo(numbers);
    }

    @Property(tries = 200)
    void everyoneGetsEachOfTheirTextsOnceAndInOrder(
            @ForAll("rows") List<SmsRecipient> rows, @ForAll @IntRange(min = 1, max = 20) int size) {
        Cuts.Result result = cut(text("Hi ${name}!"), rows, rules().maxRecipientsPerBatch(size).build());
        Set<String> expected = rows.stream().map(row -> row.msisdn() + "=Hi " + row.parameters().get("name") + "!")
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> received = new ArrayList<>();
        for (Segment segment : result.segments()) {
            assertThat(new HashSet<>(segment.to())).hasSameSizeAs(segment.to());
            Map<String, String> values = segment.parameters().get("name");
            assertThat(values.keySet()).isEqualTo(new HashSet<>(segment.to()));
            segment.to().forEach(to -> received.add(to + "=" + segment.text().replace("${name}", values.get(to))));
        }
        assertThat(received).isEqualTo(List.copyOf(expected));
    }

    @Property(tries = 200)
    void partsAreThoseThatTheSegmenterCounts(@ForAll("rows") List<SmsRecipient> rows) {
        String text = "Hi ${name}, " + "x".repeat(62);
        Cuts.Result result = cut(text(text), rows, rules().deduplicate(false).build());
        int expected = rows.stream()
                .mapToInt(row -> SmsSegmenter.DEFAULT.numberOfParts(text.replace("${name}", row.parameters().get("name"))))
                .sum();
        assertThat(result.summary().parts()).isEqualTo(expected);
    }

    @Property(tries = 200)
    void bodiesOfALongTextJoinedAreTheText(@ForAll("longTexts") String text) {
        List<String> bodies = cut(text(text), "46701234567", SPLIT).texts();
        assertThat(String.join("", bodies)).isEqualTo(text);
        assertThat(bodies).allSatisfy(body -> {
            assertThat(body.length()).isBetween(1, 2000);
            assertThat(TextChecks.flawOf(body)).isNull();
        });
    }

    @Property(tries = 200)
    void bodiesOfALongTextWithPlaceholdersJoinedAreTheText(@ForAll("longTemplates") String text) {
        List<SmsRecipient> rows = List.of(new SmsRecipient("46701234567", Map.of("a", "x".repeat(160), "b.c", "y")));
        Cuts.Result result = cut(text(text), rows, SPLIT);
        assertThat(String.join("", result.texts())).isEqualTo(text);
        assertThat(result.segments()).allSatisfy(segment -> {
            assertThat(segment.text().length()).isLessThanOrEqualTo(2000);
            String expanded = segment.text().replace("${a}", "x".repeat(160)).replace("${b.c}", "y");
            assertThat(expanded).hasSizeLessThanOrEqualTo(2000).doesNotContain("${");
            assertThat(segment.parts()).isEqualTo(SmsSegmenter.DEFAULT.numberOfParts(expanded));
        });
    }

    @Provide
    Arbitrary<List<String>> numbers() {
        return Arbitraries.integers().between(0, 150).map(i -> "46701" + (100_000 + i)).list().ofMinSize(1).ofMaxSize(200);
    }

    @Provide
    Arbitrary<List<SmsRecipient>> rows() {
        Arbitrary<String> numbers = Arbitraries.integers().between(0, 20).map(i -> "46701" + (100_000 + i));
        Arbitrary<String> names = Arbitraries.of("Joe", "Ann", "Zoë", "Анна", "J", "[€]");
        return Combinators.combine(numbers, names).as((number, name) -> Cuts.row(number, "name", name)).list().ofMinSize(1)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<String> longTexts() {
        return Arbitraries.of("a", "bc ", "€", "я", "\uD83D\uDE00", "\uD83C\uDDF8\uD83C\uDDEA", "e\u0301", "\r\n", "\u200D")
                .list().ofMinSize(500).ofMaxSize(5000).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> longTemplates() {
        return Arbitraries.of("a", "bc ", "€", "я", "\uD83D\uDE00", "${a}", "${b.c}", "some words between ", "$", "{")
                .list().ofMinSize(50).ofMaxSize(1000).map(pieces -> String.join("", pieces).replace("${", "$ {")
                        .replace("$ {a}", "${a}").replace("$ {b.c}", "${b.c}"));
    }
}
