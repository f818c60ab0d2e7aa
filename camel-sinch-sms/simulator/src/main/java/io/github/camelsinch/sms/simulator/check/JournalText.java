/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.check;

import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.callback.Callback;
import io.github.camelsinch.sms.simulator.fault.FaultRule;
import io.github.camelsinch.sms.simulator.http.RecordedRequest;
import io.github.camelsinch.sms.simulator.plan.Counters;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;

/** What came to a simulator and what became of it, to be read by whoever looks for the reason of a failure. */
final class JournalText {

    private static final int SHOWN = 20;

    private final SinchSmsSimulator simulator;

    JournalText(SinchSmsSimulator simulator) {
        this.simulator = simulator;
    }

    List<String> messages() {
        List<SimulatedMessage> messages = simulator.messages();
        return newest("message", "messages", messages.stream().map(Lines::message).toList());
    }

    List<String> batches() {
        return newest("batch", "batches", simulator.batches().stream().map(Lines::batch).toList());
    }

    /** Requests, callbacks, counts, what still waits, and what was ordered to go wrong. */
    List<String> lines() {
        List<RecordedRequest> requests = simulator.requests();
        List<String> lines = new ArrayList<>(
                requests.isEmpty()
                        ? List.of("No request came to " + simulator.baseUrl() + ".")
                        : newest("request", "requests", requests.stream().map(Lines::request).toList()));
        List<Callback> callbacks = simulator.callbacks().all();
        if (!callbacks.isEmpty()) {
            lines.addAll(newest("callback", "callbacks", callbacks.stream().map(Lines::callback).toList()));
        }
        lines.add(counts(simulator.counters()));
        if (!simulator.clock().runs()) {
            lines.add("The simulator's clock stands still at " + simulator.clock().instant()
                      + ": what waits for a time waits until clock().advance(…).");
        }
        List<FaultRule> faults = simulator.faults().rules();
        if (!faults.isEmpty()) {
            lines.add("Faults in force: " + faults);
        }
        return lines;
    }

    private static String counts(Counters counters) {
        return "Batches " + counters.batchesAccepted() + ", recipients " + counters.recipientsAccepted() + "; queued "
               + counters.queued() + ", delivered " + counters.delivered() + ", failed " + counters.failed() + ".";
    }

    private static List<String> newest(String one, String many, List<String> all) {
        if (all.isEmpty()) {
            return new ArrayList<>(List.of("No " + one + " came."));
        }
        List<String> lines = new ArrayList<>();
        lines.add(all.size() == 1
                ? "1 " + one + ":"
                : all.size() + " " + many + (all.size() > SHOWN ? ", the last " + SHOWN : "") + ":");
        all.stream().skip(Math.max(0, all.size() - SHOWN)).forEach(line -> lines.add("  " + line));
        return lines;
    }
}
