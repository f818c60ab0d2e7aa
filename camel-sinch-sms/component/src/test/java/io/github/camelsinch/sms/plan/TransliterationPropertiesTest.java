/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.camelsinch.sms.text.SmsEncoding;
import io.github.camelsinch.sms.text.SmsSegmenter;
import io.github.camelsinch.sms.text.TransliterationResult;
import io.github.camelsinch.sms.text.Transliterator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static io.github.camelsinch.sms.plan.Cuts.cut;
import static io.github.camelsinch.sms.plan.Cuts.rules;
import static io.github.camelsinch.sms.plan.Cuts.text;
import static org.assertj.core.api.Assertions.assertThat;

class TransliterationPropertiesTest {

    @Property(tries = 300)
    void everyTextIsAsItWasGivenOrPlainAllThroughAndNeverTakesMoreParts(
            @ForAll("templates") String template, @ForAll("rows") List<SmsRecipient> rows,
            @ForAll @IntRange(min = 1, max = 10) int size) {
        CutRules rules = rules().transliterate(true).deduplicate(false).maxRecipientsPerBatch(size).build();
        Cuts.Result result = cut(text(template), rows, rules);
        int row = 0;
        for (Segment segment : result.segments()) {
            int parts = 0;
            for (String to : segment.to()) {
                String given = template.replace("${a}", rows.get(row++).parameters().get("a"));
                String sent = segment.text().replace("${a}", segment.parameters().get("a").get(to));
                if (!sent.equals(given)) {
                    Optional<String> plain = Transliterator.toGsm(given).map(TransliterationResult::text);
                    assertThat(plain).contains(sent);
                    assertThat(SmsSegmenter.DEFAULT.encodingOf(sent)).isEqualTo(SmsEncoding.GSM_7BIT);
                    assertThat(partsOf(sent)).isLessThanOrEqualTo(partsOf(given));
                }
                parts += partsOf(sent);
            }
            assertThat(segment.parts()).isEqualTo(parts);
        }
        assertThat(row).isEqualTo(rows.size());
        CutRules without = rules().deduplicate(false).maxRecipientsPerBatch(size).build();
        assertThat(result.summary().parts()).isLessThanOrEqualTo(cut(text(template), rows, without).summary().parts());
    }

    private static int partsOf(String text) {
        return SmsSegmenter.DEFAULT.numberOfParts(text);
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of("Hi ${a}", "\u201CHi\u201D ${a}", "${a}\u2026", "${a} \u0416", "\u2026".repeat(60) + "${a}")
                .flatMap(text -> Arbitraries.of(0, 50, 60, 65, 100, 150, 155, 200).map(more -> text + "x".repeat(more)));
    }

    @Provide
    Arbitrary<List<SmsRecipient>> rows() {
        Arbitrary<String> values = Arbitraries.of("Joe", "O\u2019Neil", "\u0410\u043D\u043D\u0430", "Zo\u00E9", "a\u030A",
                "\u2026".repeat(20), "[\u2013]", "x".repeat(90), "\u200B");
        return values.list().ofMinSize(1).ofMaxSize(30).map(list -> {
            List<SmsRecipient> rows = new ArrayList<>();
            for (String value : list) {
                rows.add(Cuts.row("46701" + (100_000 + rows.size()), "a", value));
            }
            return rows;
        });
    }
}
