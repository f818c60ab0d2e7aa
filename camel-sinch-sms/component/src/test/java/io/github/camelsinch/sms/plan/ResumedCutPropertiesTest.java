/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.text.ConcatReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static io.github.camelsinch.sms.plan.Cuts.cut;
import static io.github.camelsinch.sms.plan.Cuts.rules;
import static io.github.camelsinch.sms.plan.Cuts.text;
import static org.assertj.core.api.Assertions.assertThat;

class ResumedCutPropertiesTest {

    private static final String GROUP = "01FC66621VHDBN119Z8PMV1AHY";

    @Property(tries = 200)
    void whatIsWrittenIsReadAgainWhateverTheOptionsAre(@ForAll("cutRules") CutRules first, @ForAll("cutRules") CutRules now) {
        assertThat(now.withCut(first.toCut())).isEqualTo(first);
        assertThat(first.toCut().length()).isLessThanOrEqualTo(255);
    }

    @Property(tries = 100)
    void aResumedSendIsCutAsItWasBegunWhateverTheOptionsAre(
            @ForAll("cutRules") CutRules first, @ForAll("cutRules") CutRules now, @ForAll("rows") List<SmsRecipient> rows) {
        SendRequest request = text("\u201CHi\u201D ${name}, " + "x".repeat(60), Map.of("name", Map.of("default", "you")));
        assertThat(seen(request, rows, now.withCut(first.toCut()))).isEqualTo(seen(request, rows, first));
    }

    /** All that goes out, or how it is refused. */
    private static List<String> seen(SendRequest request, List<SmsRecipient> rows, CutRules rules) {
        try {
            return cut(request, rows, rules).segments().stream()
                    .map(segment -> segment + " " + segment.to() + segment.text() + segment.parameters()).toList();
        } catch (InvalidInputException e) {
            return List.of(e.getMessage());
        }
    }

    @Provide
    Arbitrary<CutRules> cutRules() {
        Arbitrary<Weights> weights = Combinators.combine(Arbitraries.of(PacingUnit.class), Arbitraries.longs().between(1, 9))
                .as(Weights::new);
        Arbitrary<CutRulesBuilder> sizes = Combinators
                .combine(Arbitraries.integers().between(1, 30), weights.injectNull(0.3), Arbitraries.longs().between(0, 30))
                .as((to, howWeighed, most) -> rules().maxRecipientsPerBatch(to)
                        .paced(howWeighed, howWeighed == null ? 0 : most));
        return Combinators
                .combine(sizes, Arbitraries.of(true, false), Arbitraries.of(DuplicatePolicy.class),
                        Arbitraries.of(BadRecipientPolicy.class), Arbitraries.of(LongTextPolicy.class),
                        Arbitraries.of(TooManyPartsPolicy.class), Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 255))
                .as((builder, once, duplicates, bad, longText, tooMany, plain, reference) -> builder.deduplicate(once)
                        .duplicates(duplicates).onBadRecipient(bad).longText(longText).tooManyParts(tooMany)
                        .transliterate(plain).concatReference(reference, ConcatReference.BITS_16).build());
    }

    @Provide
    Arbitrary<List<SmsRecipient>> rows() {
        Arbitrary<String> numbers = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.integers().between(0, 40).map(i -> "46701" + (100_000 + i))),
                Tuple.of(1, Arbitraries.just("nobody")));
        Arbitrary<SmsRecipient> people = Combinators
                .combine(numbers, Arbitraries.of("Joe", "Zo\u00EB\u2019s", "\u0410\u043D\u043D\u0430"))
                .as((number, name) -> Cuts.row(number, "name", name));
        return Arbitraries.frequencyOf(
                Tuple.of(30, people), net.jqwik.api.Tuple.of(1, Arbitraries.just(new SmsRecipient(GROUP))))
                .list().ofMinSize(1).ofMaxSize(80);
    }
}
