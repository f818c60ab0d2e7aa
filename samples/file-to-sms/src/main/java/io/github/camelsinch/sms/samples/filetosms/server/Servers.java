/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.server;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes servers of choices.
 */
public final class Servers {

    /** What the simulator uses unless it is told otherwise. */
    private static final String SIMULATED_PLAN = "demo-plan";
    private static final String SIMULATED_TOKEN = "demo-token";

    private record Remote(String name, String page, String servicePlanId, Map<String, String> options, Polling polling)
            implements
                Server {

        @Override
        public void close() {
            // somebody else's
        }

        /** Does not show the options: one is the token. */
        @Override
        public String toString() {
            return "Remote[" + name + "]";
        }
    }

    private Servers() {
    }

    /**
     * @param  choice            what the user wants
     * @param  messagesPerSecond the rate of a simulator that is started
     * @return                   the server, started if it is an embedded one
     */
    public static Server open(ServerChoice choice, int messagesPerSecond) {
        if (choice instanceof ServerChoice.Embedded embedded) {
            return EmbeddedServer.start(messagesPerSecond, embedded.failures());
        }
        if (choice instanceof ServerChoice.Running running) {
            String url = running.baseUrl();
            return new Remote(
                    "the simulator at " + url, url + "/", SIMULATED_PLAN,
                    Map.of("baseUrl", url, "servicePlanId", SIMULATED_PLAN, "token", SIMULATED_TOKEN), Server.Polling.LOCAL);
        }
        return live((ServerChoice.Live) choice);
    }

    private static Server live(ServerChoice.Live live) {
        Map<String, String> options = new HashMap<>(Map.of("servicePlanId", live.servicePlanId(), "token", live.token()));
        if (live.region() != null) {
            options.put("region", live.region());
            return new Remote("Sinch, region " + live.region(), null, live.servicePlanId(), options, Server.Polling.REMOTE);
        }
        options.put("baseUrl", live.baseUrl().toString());
        return new Remote(live.baseUrl().toString(), null, live.servicePlanId(), options, Server.Polling.REMOTE);
    }
}
