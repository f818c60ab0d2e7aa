/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One client in a process of its own: reads a cell, line by line, and prints what was seen. */
public final class PeerProcess {

    private PeerProcess() {
    }

    /**
     * @param  args      the name of the client, then pairs of delay in milliseconds and port of the server with that
     *                   delay
     * @throws Exception if it cannot run
     */
    public static void main(String[] args) throws Exception {
        Map<Integer, PeerClient> clients = new HashMap<>();
        for (int i = 1; i < args.length; i += 2) {
            clients.put(Integer.parseInt(args[i]), Peer.valueOf(args[0]).connect("http://127.0.0.1:" + args[i + 1]));
        }
        BufferedReader cells = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = cells.readLine(); line != null; line = cells.readLine()) {
            Cell cell = Cell.parse(line);
            System.out.println(new ClosedLoop(clients.get(cell.delayMillis()), cell).run());
        }
        Runtime.getRuntime().halt(0); // some clients' threads would keep it alive
    }
}
