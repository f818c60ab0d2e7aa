/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe.micrometer;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.observe.Outcomes;
import io.github.camelsinch.sms.observe.PlanEvents;
import io.github.camelsinch.sms.pacing.LaneSnapshot;
import io.github.camelsinch.sms.plan.Segment;
import io.github.camelsinch.sms.send.RetryReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import org.apache.camel.CamelContext;

/**
 * The Micrometer meters of one service plan. Every one has the tags {@code camelContext} and {@code plan} and those of
 * its own, all of them from small closed sets: no number, text or id of a batch is ever a tag. They are removed from
 * the registry when the plan goes away.
 */
public final class PlanMeters implements PlanEvents {

    private static final String PREFIX = "sinch.sms.";
    /** Operations that make or change a batch, a send apart: its batches are told one by one. */
    private static final Set<String> CHANGES = Set.of("update", "replace", "cancel");

    private final MeterRegistry registry;
    private final Tags common;
    private final Timer throttleWait;
    private final Timer callbackLag;
    private volatile boolean gone;

    /**
     * Registers what is there from the start.
     *
     * @param registry where to
     * @param context  name of the Camel context
     * @param plan     id of the service plan
     * @param lanes    how its lanes stand
     */
    public PlanMeters(MeterRegistry registry, String context, String plan, Supplier<LaneSnapshot> lanes) {
        this.registry = registry;
        this.common = Tags.of("camelContext", context, "plan", plan);
        throttleWait = Timer.builder(PREFIX + "throttle.wait").tags(common)
                .description("How long batches waited for their turn").register(registry);
        callbackLag = Timer.builder(PREFIX + "callback.lag").tags(common)
                .description("How long after what they report callbacks came in").register(registry);
        depth("high", () -> lanes.get().high().waiting());
        depth("normal", () -> lanes.get().normal().waiting());
    }

    private void depth(String lane, Supplier<Number> waiting) {
        Gauge.builder(PREFIX + "queue.depth", waiting).tags(common.and("lane", lane))
                .description("Sends that wait for their turn").strongReference(true).register(registry);
    }

    /**
     * The meters of a plan, in the registry that Camel's own meters go to.
     *
     * @param  context its registry is searched
     * @param  plan    id of the service plan
     * @param  lanes   how its lanes stand
     * @return         nothing without exactly one registry
     */
    public static Optional<PlanMeters> of(CamelContext context, String plan, Supplier<LaneSnapshot> lanes) {
        return MeterRegistries.of(context).map(registry -> new PlanMeters(registry, context.getName(), plan, lanes));
    }

    @Override
    public void turnCame(Duration waited) {
        throttleWait.record(waited);
    }

    @Override
    public void accepted(Segment segment, boolean reconciled) {
        batch("send", Outcomes.ACCEPTED, reconciled ? Outcomes.NO_STATUS : Outcomes.SUCCESS);
        recipients(Outcomes.ACCEPTED, Outcomes.NO_STATUS, segment.recipients());
        count("parts", "Parts of accepted batches, as predicted", segment.parts(), "encoding",
                segment.encoding() == null ? "none" : segment.encoding().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void failed(Segment segment, Throwable failure) {
        batch("send", Outcomes.of(failure), Outcomes.status(failure));
        recipients(RecipientStates.ofUnsent(failure), Outcomes.NO_STATUS, segment.recipients());
    }

    @Override
    public void operationEnded(String operation, Throwable failure) {
        if (CHANGES.contains(operation)) {
            batch(operation, Outcomes.of(failure), Outcomes.status(failure));
        }
    }

    @Override
    public void retries(RetryReason reason) {
        count("retries", "Requests that were made once more", 1, "reason", reason.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void requestEnded(String operation, Duration took, Throwable failure) {
        if (!gone) {
            Timer.builder(PREFIX + "request")
                    .tags(common.and("operation", operation, "outcome", Outcomes.of(failure)))
                    .description("Requests to Sinch, from the first byte to the answer").register(registry).record(took);
        }
    }

    @Override
    public void reportHandled(DeliveryStatus status, Integer code, long recipients) {
        recipients(RecipientStates.of(status), RecipientStates.code(code), recipients);
    }

    @Override
    public void callbackCame(Duration lag) {
        callbackLag.record(lag);
    }

    @Override
    public void planGone() {
        gone = true;
        registry.getMeters().stream().map(Meter::getId).filter(this::isOurs).forEach(registry::remove);
    }

    private boolean isOurs(Meter.Id id) {
        return id.getName().startsWith(PREFIX) && common.stream().allMatch(tag -> has(id, tag));
    }

    private static boolean has(Meter.Id id, Tag tag) {
        return tag.getValue().equals(id.getTag(tag.getKey()));
    }

    private void batch(String operation, String outcome, String status) {
        count("batches", "Batches that were sent or changed", 1, "operation", operation, "outcome", outcome, "status", status);
    }

    private void recipients(String state, String code, long count) {
        count("recipients", "Recipients of sends and of delivery reports", count, "state", state, "code", code);
    }

    private void count(String unit, String description, long count, String... tags) {
        if (!gone) {
            Counter.builder(PREFIX + unit).baseUnit(unit).tags(common.and(tags)).description(description).register(registry)
                    .increment(count);
        }
    }
}
