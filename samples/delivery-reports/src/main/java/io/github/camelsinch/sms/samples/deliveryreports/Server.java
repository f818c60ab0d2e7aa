/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.util.Map;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;

/**
 * Who takes the messages, ready for them.
 *
 * @param name      how people call it
 * @param folder    where its data is kept, below that of {@code --data}: what one server took is not known to another
 * @param page      a page to look at, or {@code null}
 * @param options   of the component; one is the token
 * @param polling   placeholders of the routes
 * @param simulator what ends with this run, or {@code null}
 */
record Server(String name, String folder, String page, Map<String, String> options, Map<String, String> polling,
        SinchSmsSimulator simulator) implements AutoCloseable {

    /** On this machine nothing is late. */
    private static final Map<String, String> LOCAL
            = Map.of("reports.delay", "250", "reports.margin", "20ms", "reports.overlap", "1s");
    /** The component's own defaults, and a gentle delay. */
    private static final Map<String, String> REMOTE
            = Map.of("reports.delay", "5000", "reports.margin", "30s", "reports.overlap", "10m");

    /**
     * @throws UsageException if the account is not in the environment
     */
    static Server open(Options options, Map<String, String> environment) {
        if (options.url == null) {
            SinchSmsSimulator simulator = SimulatedPhones.start(options.rate);
            return new Server(
                    "the embedded simulator; nothing leaves this machine", "embedded", simulator.baseUrl() + "/",
                    account(simulator.baseUrl(), simulator.servicePlanId(), simulator.token()), LOCAL, simulator);
        }
        String url = options.url.toString().replaceAll("/+$", "");
        String folder = options.url.getAuthority().replaceAll("[^A-Za-z0-9.]", "-");
        if (options.live) {
            return new Server(
                    url, folder, null,
                    account(url, variable(environment, "SINCH_SERVICE_PLAN_ID"), variable(environment, "SINCH_TOKEN")), REMOTE,
                    null);
        }
        return new Server(
                "the simulator at " + url, folder, url + "/", account(url, "demo-plan", "demo-token"), LOCAL, null);
    }

    boolean isEmbedded() {
        return simulator != null;
    }

    private static Map<String, String> account(String url, String servicePlanId, String token) {
        return Map.of("baseUrl", url, "servicePlanId", servicePlanId, "token", token);
    }

    private static String variable(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new UsageException("--live needs the environment variable " + name);
        }
        return value.strip();
    }

    @Override
    public void close() {
        if (simulator != null) {
            simulator.close();
        }
    }

    /** Does not show the token. */
    @Override
    public String toString() {
        return "Server[" + name + "]";
    }
}
