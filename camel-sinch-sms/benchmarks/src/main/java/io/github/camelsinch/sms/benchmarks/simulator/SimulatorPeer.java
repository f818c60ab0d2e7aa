/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;

/** A simulator in a process of its own, which tells on request how much heap is in use. */
public final class SimulatorPeer {

    private SimulatorPeer() {
    }

    /**
     * Prints its port, and for each line it reads the bytes of heap in use after a collection.
     *
     * @param  args        messages a second, and {@code gate} for what the runnable jar has: faults of the socket
     * @throws IOException if standard input breaks
     */
    public static void main(String[] args) throws IOException {
        SinchSmsSimulator simulator = SinchSmsSimulator.builder().messagesPerSecond(Double.parseDouble(args[0]))
                .socketFaults(args.length > 1).start();
        System.out.println(URI.create(simulator.baseUrl()).getPort());
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (lines.readLine() != null) {
            System.gc();
            System.out.println(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        simulator.close();
    }
}
