/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.http.RecordedRequest;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;

/**
 * What a test asks of a simulator, with any test framework.
 *
 * <pre>{@code
 * SimulatorChecks sms = SimulatorChecks.of(simulator);
 * sms.messages().to("+46700000001").containing("parcel").delivered().awaitOne();
 * sms.batches().withReference("order-7").assertNone();
 * sms.assertNoDuplicates();
 * }</pre>
 *
 * Every question that waits does so for 10 s of the machine's time, or what {@link #within} says, and then throws a
 * {@link CheckFailure} that shows what was expected, what comes near to it, the newest requests with their answers, and
 * counts. Immutable, thread-safe.
 */
public final class SimulatorChecks {

    /** How long questions wait unless they are told. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    private final SinchSmsSimulator simulator;
    private final Waiting waiting;

    private SimulatorChecks(SinchSmsSimulator simulator, Waiting waiting) {
        this.simulator = simulator;
        this.waiting = waiting;
    }

    /**
     * Questions to a simulator.
     *
     * @param  simulator that runs
     * @return           they wait for {@link #DEFAULT_TIMEOUT}
     */
    public static SimulatorChecks of(SinchSmsSimulator simulator) {
        return new SimulatorChecks(Objects.requireNonNull(simulator, "simulator"), new Waiting(DEFAULT_TIMEOUT));
    }

    /**
     * The same questions with more or less patience.
     *
     * @param  timeout                  of the machine's time; zero = asks once
     * @return                          questions that wait so long
     * @throws IllegalArgumentException if it is negative
     */
    public SimulatorChecks within(Duration timeout) {
        return new SimulatorChecks(simulator, new Waiting(timeout));
    }

    /**
     * Asks about messages.
     *
     * @return to be narrowed, and asked
     */
    public MessageQuestion messages() {
        return new MessageQuestion(this, List.of());
    }

    /**
     * Asks about batches.
     *
     * @return to be narrowed, and asked
     */
    public BatchQuestion batches() {
        return new BatchQuestion(this, List.of());
    }

    /**
     * Waits until something was accepted and all of it is final: delivered, failed, cancelled or expired. Scheduled
     * messages are not final before their time.
     *
     * @throws CheckFailure if that does not come in time
     */
    public void awaitSettled() {
        if (!waiting.until(this::isSettled)) {
            JournalText journal = new JournalText(simulator);
            List<String> lines = new ArrayList<>(journal.messages());
            lines.addAll(journal.batches());
            throw failure("Expected something to be accepted, and all of it to become final, but after " + waiting
                          + " it is not so.",
                    lines);
        }
    }

    private boolean isSettled() {
        Map<DeliveryStatus, Long> messages = simulator.counters().byStatus();
        return simulator.counters().batchesAccepted() > 0
                && !messages.containsKey(DeliveryStatus.QUEUED) && !messages.containsKey(DeliveryStatus.DISPATCHED)
                && simulator.batches().stream().allMatch(batch -> batch.finished() || batch.canceled());
    }

    /**
     * Waits for a condition of one's own.
     *
     * @param  what         is waited for, as it reads after "Expected": {@code "two look-ups"}
     * @param  condition    asked every 10 ms
     * @throws CheckFailure if it does not come true in time
     */
    public void await(String what, BooleanSupplier condition) {
        if (!waiting.until(condition)) {
            throw failure("Expected " + what + ", but after " + waiting + " it is not so.",
                    new JournalText(simulator).messages());
        }
    }

    /**
     * Asks, without waiting, whether anything was sent twice: the same text from the same sender to the same number, or
     * the same batch (reference, recipients and body), scheduled ones included. All plans that the simulator serves are
     * looked at.
     *
     * @throws CheckFailure          if so
     * @throws IllegalStateException if more came than the simulator keeps, so that nobody can tell
     */
    public void assertNoDuplicates() {
        simulator.plans().forEach(plan -> new SimulatorChecks(plan, waiting).assertNoDuplicatesInPlan());
    }

    private void assertNoDuplicatesInPlan() {
        messages().assertNoDuplicates();
        batches().requireAll();
        long again = simulator.repeats().postedAgain();
        if (again > 0) {
            throw failure("Expected no duplicates, but " + again + (again == 1 ? " batch was" : " batches were")
                          + " posted more than once.",
                    new JournalText(simulator).batches());
        }
    }

    /**
     * Asks, without waiting, whether a request came that the API does not know: a path or method that is not there, a
     * wrong token, a body that is not JSON or does not fit. What Sinch knows and refuses (a batch that is not there, a
     * limit) is none, and neither is what a fault has hit. All plans that the simulator serves are looked at.
     *
     * @throws CheckFailure if so
     */
    public void assertNoUnknownRequests() {
        List<RecordedRequest> unknown = simulator.plans().stream().flatMap(plan -> plan.unknownRequests().stream()).toList();
        if (!unknown.isEmpty()) {
            List<String> lines = new ArrayList<>();
            unknown.forEach(request -> lines.add("  " + Lines.request(request)));
            throw failure("Expected no request that the API does not know, but "
                          + (unknown.size() == 1 ? "1 came:" : unknown.size() + " came:"),
                    lines);
        }
    }

    /**
     * What came and what became of it: the newest messages, the newest requests with their answers, counts.
     *
     * @return several lines, with numbers and texts
     */
    public String journal() {
        JournalText journal = new JournalText(simulator);
        List<String> lines = new ArrayList<>(journal.messages());
        lines.addAll(journal.lines());
        return String.join("\n", lines);
    }

    SinchSmsSimulator simulator() {
        return simulator;
    }

    Waiting waiting() {
        return waiting;
    }

    CheckFailure failure(String expected, List<String> details) {
        List<String> lines = new ArrayList<>();
        lines.add(expected);
        lines.addAll(details);
        lines.addAll(new JournalText(simulator).lines());
        return new CheckFailure(String.join("\n", lines));
    }
}
