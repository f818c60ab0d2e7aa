/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.List;

import io.github.camelsinch.sms.text.ConcatReference;
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

    @Test
    void theStoredFormStaysAsItIsWithinAVersion() {
        assertThat(CutRules.DEFAULT.toCut()).isEqualTo("cut1;to=1000;unit=none;group=0;weight=0;once=true;"
                                                       + "duplicates=SEPARATE;bad=FAIL;long=REJECT;parts=REJECT;plain=false;"
                                                       + "ref=0;bits=BITS_8");
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
}
