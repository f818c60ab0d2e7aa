/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;

/**
 * A question about messages: what recipients see, one message for each of them. Those of scheduled batches are not
 * there before their time, and of many messages only the newest are (10,000, unless {@code keepTexts} says otherwise).
 */
public final class MessageQuestion extends Question<SimulatedMessage, MessageQuestion> {

    private final SimulatorChecks checks;

    MessageQuestion(SimulatorChecks checks, List<Condition<SimulatedMessage>> conditions) {
        super(new Subject<>(
                "message", "messages", checks.simulator()::messages, checks.simulator()::hasAllMessages,
                "keepTexts, keepBatches",
                Lines::message),
              checks, conditions);
        this.checks = checks;
    }

    @Override
    MessageQuestion with(List<Condition<SimulatedMessage>> all) {
        return new MessageQuestion(checks, all);
    }

    /**
     * Those to a number.
     *
     * @param  number                   any spelling
     * @return                          the narrower question
     * @throws IllegalArgumentException if it is no number
     */
    public MessageQuestion to(String number) {
        String digits = Numbers.digits(number);
        return where("to " + digits, message -> message.number().equals(digits));
    }

    /**
     * Those from a sender.
     *
     * @param  originator exact
     * @return            the narrower question
     */
    public MessageQuestion from(String originator) {
        Objects.requireNonNull(originator, "originator");
        return where("from " + originator, message -> originator.equals(message.from()));
    }

    /**
     * Those with this text.
     *
     * @param  text exact, with its parameters filled in; Base64 for a binary message
     * @return      the narrower question
     */
    public MessageQuestion withText(String text) {
        Objects.requireNonNull(text, "text");
        return where("with the text " + Lines.quoted(text), message -> text.equals(message.text()));
    }

    /**
     * Those with this in their text.
     *
     * @param  part exact
     * @return      the narrower question
     */
    public MessageQuestion containing(String part) {
        Objects.requireNonNull(part, "part");
        return where("containing " + Lines.quoted(part), message -> message.text() != null && message.text().contains(part));
    }

    /**
     * Those in so many parts.
     *
     * @param  parts SMs
     * @return       the narrower question
     */
    public MessageQuestion withParts(int parts) {
        return where("in " + parts + (parts == 1 ? " part" : " parts"), message -> message.parts() == parts);
    }

    /**
     * Those of the batches with a reference.
     *
     * @param  clientReference exact
     * @return                 the narrower question
     */
    public MessageQuestion withReference(String clientReference) {
        Objects.requireNonNull(clientReference, "clientReference");
        return where("with the reference " + clientReference, message -> clientReference.equals(message.clientReference()));
    }

    /**
     * Those of a batch.
     *
     * @param  batchId its id
     * @return         the narrower question
     */
    public MessageQuestion inBatch(String batchId) {
        Objects.requireNonNull(batchId, "batchId");
        return where("of batch " + batchId, message -> message.batchId().equals(batchId));
    }

    /**
     * Those that are delivered.
     *
     * @return the narrower question
     */
    public MessageQuestion delivered() {
        return withStatus(DeliveryStatus.DELIVERED);
    }

    /**
     * Those with a status.
     *
     * @param  status that they have when asked
     * @return        the narrower question
     */
    public MessageQuestion withStatus(DeliveryStatus status) {
        Objects.requireNonNull(status, "status");
        return where(status.wireName(), message -> message.status() == status);
    }

    /**
     * Those with a delivery code.
     *
     * @param  code such as 402
     * @return      the narrower question
     */
    public MessageQuestion withCode(int code) {
        return where("with code " + code, message -> message.code() == code);
    }

    /**
     * Asks whether somebody was sent the same text from the same sender twice, without waiting. What is scheduled is
     * not seen before its time.
     *
     * @throws CheckFailure          if so, naming the messages
     * @throws IllegalStateException if more messages came than the simulator keeps, so that nobody can tell
     */
    public void assertNoDuplicates() {
        requireAll();
        Map<Object, List<SimulatedMessage>> equal = new LinkedHashMap<>();
        list().forEach(message -> equal
                .computeIfAbsent(new Same(message.number(), message.from(), message.text()), same -> new ArrayList<>())
                .add(message));
        List<List<SimulatedMessage>> repeated = equal.values().stream().filter(same -> same.size() > 1).toList();
        if (!repeated.isEmpty()) {
            List<String> lines = new ArrayList<>();
            lines.add("Sent more than once:");
            repeated.forEach(same -> same.forEach(message -> lines.add("  " + Lines.message(message))));
            throw failure("Expected no duplicates" + (conditions().isEmpty()
                    ? "" : " among messages " + Condition
                            .join(conditions()))
                          + ", but " + repeated.size() + (repeated.size() == 1 ? " message was" : " messages were")
                          + " sent more than once.",
                    lines);
        }
    }

    private record Same(String number, String from, String text) {
    }
}
