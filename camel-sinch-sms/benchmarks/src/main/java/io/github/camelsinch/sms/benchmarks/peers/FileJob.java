/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelsinch.sms.SinchSmsComponent;
import io.github.camelsinch.sms.benchmarks.CpuClock;
import io.github.camelsinch.sms.send.SendResult;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A file of numbers to batches of 1000, in a process of its own and cold, by this component or by a loop that somebody
 * wrote; what they send with is there before it begins. Prints how many recipients were taken, the processor time in
 * nanoseconds, and the time.
 */
public final class FileJob {

    private static final int BATCH = 1000;
    private static final int AT_ONCE = 16;

    private FileJob() {
    }

    /**
     * @param  args      {@code component} or {@code loop}, base URL, file
     * @throws Exception if it cannot run
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[2]);
        if ("component".equals(args[0])) {
            component(args[1], file);
        } else {
            loop(args[1], file);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void component(String baseUrl, Path file) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            SinchSmsComponent component = context.getComponent("sinch-sms", SinchSmsComponent.class);
            component.getConfiguration().setBaseUrl(baseUrl);
            component.getConfiguration().setServicePlanId(PeerClient.PLAN);
            component.getConfiguration().setToken(PeerClient.TOKEN);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:file").to(
                            "sinch-sms:send?from=" + PeerClient.FROM + "&bodyAs=recipients&text=RAW(" + PeerClient.TEXT + ")");
                }
            });
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            long start = System.nanoTime();
            long cpu = CpuClock.nanosWithCompiler();
            SendResult result = template.requestBody("direct:file", file, SendResult.class);
            print(result.recipients(), start, cpu);
        }
    }

    private static void loop(String baseUrl, Path file) throws Exception {
        RawAsync client = new RawAsync(baseUrl, AT_ONCE);
        long start = System.nanoTime();
        long cpu = CpuClock.nanosWithCompiler();
        Semaphore free = new Semaphore(AT_ONCE);
        AtomicReference<Throwable> problem = new AtomicReference<>();
        long sent = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            List<String> to = new ArrayList<>(BATCH);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                to.add(line);
                if (to.size() == BATCH) {
                    free.acquire();
                    sent += to.size();
                    client.send(to, failure -> {
                        problem.compareAndSet(null, failure);
                        free.release();
                    });
                    to = new ArrayList<>(BATCH);
                }
            }
        }
        free.acquire(AT_ONCE);
        if (problem.get() != null) {
            throw new IllegalStateException(problem.get());
        }
        print(sent, start, cpu);
    }

    private static void print(long recipients, long start, long cpu) {
        System.out.println(recipients + " " + (CpuClock.nanosWithCompiler() - cpu) + " " + (System.nanoTime() - start));
    }
}
