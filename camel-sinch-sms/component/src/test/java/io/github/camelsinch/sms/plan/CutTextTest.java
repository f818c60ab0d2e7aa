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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.plan.Cuts.cut;
import static io.github.camelsinch.sms.plan.Cuts.numbers;
import static io.github.camelsinch.sms.plan.Cuts.rules;
import static io.github.camelsinch.sms.plan.Cuts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How a send was cut, written down so that it can be resumed. */
class CutTextTest {

    private static final String GROUP = "01FC66621VHDBN119Z8PMV1AHY";

    @Test
    void theStoredFormStaysAsItIsWithinAVersion() {
        assertThat(CutRules.DEFAULT.toCut()).isEqualTo("cut1;to=1000;unit=none;group=0;weight=0;once=true;"
                                                       + "duplicates=SEPARATE;bad=FAIL;long=REJECT;parts=REJECT;plain=false;"
                                                       + "ref=0;bits=BITS_8");
    }

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

    @Test
    void anotherRateAndBatchSizeMoveNobodyOfAResumedSend() {
        CutRules begun = rules().maxRecipientsPerBatch(20).paced(new Weights(PacingUnit.RECIPIENT, 1), 15).build();
        CutRules now = rules().maxRecipientsPerBatch(7).paced(new Weights(PacingUnit.PART, 9), 1000).build();
        assertThat(cut(text("Hi"), numbers(40), now).sizes()).startsWith(7);
        assertThat(cut(text("Hi"), numbers(40), now.withCut(begun.toCut())).sizes()).containsExactly(15, 15, 10);
    }

    @Test
    void thePartsOfALongBinaryMessageKeepTheirReference() {
        CutRules begun = rules().concatReference(700, ConcatReference.BITS_16).build();
        CutRules now = rules().concatReference(9, ConcatReference.BITS_16).build().withCut(begun.toCut());
        assertThat(now.concatReference()).isEqualTo(700);
        assertThat(now.concatReferenceSize()).isEqualTo(ConcatReference.BITS_16);
    }

    @Test
    void beansAreThoseOfToday() {
        MsisdnNormalizer normalizer = raw -> raw;
        assertThat(rules().normalizer(normalizer).build().withCut(CutRules.DEFAULT.toCut()).normalizer()).isSameAs(normalizer);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = { "cut2;to=1000", "cut;to=1000", "to=1000", "cut10;to=1" })
    void whatAnotherVersionWroteIsRefused(String cut) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> CutRules.DEFAULT.withCut(cut))
                .withMessageContaining("Invalid cut").withMessageContaining("another version");
    }

    @ParameterizedTest
    @ValueSource(strings = { "to=1000", "unit=none", "once=true", "bad=FAIL", "ref=0", "bits=BITS_8" })
    void whatIsDamagedIsRefused(String field) {
        String whole = CutRules.DEFAULT.toCut();
        for (String damaged : List.of(whole.replace(field, "x"), whole.replace(field, field.replaceAll("=.*", "=x")),
                whole.replace(";" + field, ""), whole + ";more=1", whole.substring(0, whole.indexOf(field)))) {
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> CutRules.DEFAULT.withCut(damaged))
                    .as(damaged).withMessageContaining("Invalid cut");
        }
    }

    @Test
    void aNumberOutOfRangeIsRefusedByItsName() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> CutRules.DEFAULT.withCut(CutRules.DEFAULT.toCut().replace("to=1000", "to=1001")))
                .withMessageContaining("maxRecipientsPerBatch");
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
