/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.util.List;

import io.github.camelsinch.sms.simulator.callback.Callback;
import org.junit.jupiter.api.AfterEach;

/** A simulator on a stopped clock, and an application that takes its callbacks. */
abstract class CallbackTestCase extends SimulatorTestCase {

    final Receiver receiver = new Receiver();

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    /** Sends a batch that wants callbacks of one kind; they have been tried when this returns. */
    String sendWanting(String report, String... to) {
        String id = send(ApiClient.textWith(wanting(report, receiver.url()), to)).id();
        simulator.callbacks().settle();
        return id;
    }

    static String wanting(String report, String url) {
        return "'delivery_report':'" + report + "','callback_url':'" + url + "'";
    }

    Callback only() {
        List<Callback> all = simulator.callbacks().all();
        if (all.size() != 1) {
            throw new AssertionError("there are " + all.size() + " callbacks");
        }
        return all.get(0);
    }

    /** When it was tried, in seconds after the start. */
    List<Long> attemptSeconds() {
        return only().attempts().stream().map(attempt -> Duration.between(START, attempt.at()).toSeconds()).toList();
    }
}
