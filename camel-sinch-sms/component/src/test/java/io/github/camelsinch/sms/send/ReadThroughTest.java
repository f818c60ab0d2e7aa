/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.CutRules;
import io.github.camelsinch.sms.plan.RecipientInput;
import io.github.camelsinch.sms.plan.RecipientInputs;
import io.github.camelsinch.sms.plan.RecipientSource;
import io.github.camelsinch.sms.plan.SendLimits;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.plan.SmsRecipient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Recipients that could be read again: how often they are. */
class ReadThroughTest {

    private static final long FIRST = 46_700_000_000L;

    private final SendBench bench = new SendBench();
    private final ChangingInput input = new ChangingInput();

    @Test
    void numbersWithOneTextAreReadOnceAndSentAsTheyWereChecked() {
        input.becomes(numbers(250));
        input.becomes(List.of("nobody"));

        SendResult result = sent(hi(), 100);

        assertThat(input.opened).isEqualTo(1);
        assertThat(result.batches()).extracting(SentBatch::recipients).containsExactly(100, 100, 50);
        assertThat(bench.sinch.batches()).flatExtracting(batch -> batch.to()).isEqualTo(numbers(250));
    }

    @Test
    void aBadRowAtTheEndSendsNothingThough() {
        List<String> rows = numbers(250);
        rows.add("nobody");
        input.becomes(rows);

        SinchSmsValidationException failure = bench.failure(
                bench.start(hi(), CutRules.builder().maxRecipientsPerBatch(100).build()), SinchSmsValidationException.class);

        assertThat(failure).hasMessageContaining("row 251");
        assertThat(bench.sinch.posts()).isEmpty();
    }

    @Test
    void duplicatesAreLeftOutAndCountedOnce() {
        List<String> rows = numbers(250);
        rows.addAll(numbers(50));
        input.becomes(rows);

        SendResult result = sent(hi(), 100);

        assertThat(result.recipients()).isEqualTo(250);
        assertThat(result.duplicates()).isEqualTo(50);
        assertThat(bench.sinch.batches()).flatExtracting(batch -> batch.to()).isEqualTo(numbers(250));
    }

    @Test
    void smallSegmentsAreNotKeptButReadAgain() {
        input.becomes(numbers(50));
        input.becomes(numbers(50));

        sent(hi(), 10);

        assertThat(input.opened).isEqualTo(2);
    }

    @Test
    void whoIsAskedAboutRecipientsIsAskedAgainWhenTheirTurnComes() {
        input.becomes(numbers(250));
        input.becomes(numbers(250));
        List<String> asked = new ArrayList<>();
        SendLimits limits = SendLimits.builder().recipientPolicy(recipient -> {
            asked.add(recipient);
            return Optional.empty();
        }).build();

        bench.start(hi(), CutRules.builder().maxRecipientsPerBatch(100).limits(limits).build()).join();

        assertThat(input.opened).isEqualTo(2);
        assertThat(asked).hasSize(500);
        // the row behind the two segments that are cut at the start was asked about then
        assertThat(asked.subList(451, 500)).isEqualTo(numbers(250).subList(201, 250));
    }

    @Test
    void textsThatDifferAreNotKeptButReadAgain() {
        List<SmsRecipient> rows = new ArrayList<>();
        numbers(250).forEach(number -> rows.add(new SmsRecipient(number, Map.of("name", number))));
        input.becomes(rows);
        input.becomes(rows);

        sent(SendRequest.builder().from("Acme").text("Hi ${name}").recipients(input).build(), 100);

        assertThat(input.opened).isEqualTo(2);
    }

    private SendResult sent(SendRequest request, int perBatch) {
        return bench.start(request, CutRules.builder().maxRecipientsPerBatch(perBatch).build()).join();
    }

    private SendRequest hi() {
        return SendRequest.builder().from("Acme").text("Hi").recipients(input).build();
    }

    private static List<String> numbers(int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(Long.toString(FIRST + i));
        }
        return numbers;
    }

    /** Says that it can be read again, and may hold something else by then, as a file may. */
    private static final class ChangingInput implements RecipientInput {

        private final List<List<?>> contents = new ArrayList<>();
        private int opened;

        private void becomes(List<?> content) {
            contents.add(content);
        }

        @Override
        public RecipientSource open() {
            return RecipientInputs.of(contents.get(opened++), null).open();
        }

        @Override
        public boolean rereadable() {
            return true;
        }
    }
}
