/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelsinch.sms.simulator.http.Door;
import io.github.camelsinch.sms.simulator.http.SimulatorServer;

/** What the plans of one simulator share: a port, a clock, and their end. */
final class Installation implements AutoCloseable {

    private final List<SinchSmsSimulator> plans;
    private final SimulatorServer server;
    private final String baseUrl;
    private final List<Runnable> unfollowClock;

    /**
     * Starts to listen.
     *
     * @throws IllegalArgumentException if two plans have one id
     * @throws UncheckedIOException     if the port cannot be had
     */
    Installation(SimulatorBuilder settings) {
        List<ServicePlan> wanted = Stream.concat(Stream.of(settings.plan), settings.morePlans.stream()).toList();
        requireDifferentIds(wanted, settings.project.id());
        plans = wanted.stream()
                .map(plan -> new SinchSmsSimulator(settings, plan, plan == settings.plan ? settings.project : null, this))
                .toList();
        Door door = new Door(
                new InetSocketAddress(settings.bindAddress, settings.port), settings.tls, settings.socketFaults,
                settings.latency);
        try {
            server = new SimulatorServer(
                    door, plans.stream().map(SinchSmsSimulator::served).toList(), settings.clock, settings.random);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator cannot listen on port " + settings.port, e);
        }
        baseUrl = (settings.tls == null ? "http" : "https") + "://127.0.0.1:" + server.port();
        unfollowClock = plans.stream().map(plan -> settings.clock.onAdvance(plan.callbacks()::settle)).toList();
    }

    private static void requireDifferentIds(List<ServicePlan> plans, String projectId) {
        List<String> ids = Stream.concat(Stream.of(projectId), plans.stream().map(ServicePlan::servicePlanId)).toList();
        ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("servicePlanId: '" + id + "' is there twice, among the plans and the project");
        });
    }

    String baseUrl() {
        return baseUrl;
    }

    SinchSmsSimulator first() {
        return plans.get(0);
    }

    List<SinchSmsSimulator> plans() {
        return plans;
    }

    void releaseConnections() {
        server.releaseConnections();
    }

    @Override
    public void close() {
        unfollowClock.forEach(Runnable::run);
        plans.forEach(plan -> plan.callbacks().close());
        server.close();
    }
}
