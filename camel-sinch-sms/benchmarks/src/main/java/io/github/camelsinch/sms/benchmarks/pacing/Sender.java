/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.pacing;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.SinchSmsComponent;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A node that has always more to send than its plan lets through: 200 exchanges wait.
 */
public final class Sender {

    /** Instead of a seed: every batch has one recipient. */
    static final String SINGLES = "singles";

    private static final int PENDING = 200;
    private static final long FIRST_NUMBER = 46_701_000_000L;

    private Sender() {
    }

    /**
     * @param  args      base URL, messages a second, how many seconds, a seed or {@value #SINGLES}, and the port of a
     *                   Redis that nodes share
     * @throws Exception if it cannot start
     */
    public static void main(String[] args) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(args[2]));
        try (SharedBucket bucket = args.length > 4 ? SharedBucket.at(Integer.parseInt(args[4])) : null;
             DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("sinch-sms", component(args[0], Double.parseDouble(args[1]), bucket));
            context.start();
            send(context.createProducerTemplate(), sizes(args[3]), end);
        }
        System.exit(0); // what still waits does not matter
    }

    private static IntSupplier sizes(String seed) {
        return SINGLES.equals(seed) ? () -> 1 : new MixedBatches(new Random(Long.parseLong(seed)))::next;
    }

    private static SinchSmsComponent component(String baseUrl, double rate, SharedBucket bucket) {
        SinchSmsComponent component = new SinchSmsComponent();
        component.getConfiguration().setBaseUrl(baseUrl);
        component.getConfiguration().setServicePlanId("plan");
        component.getConfiguration().setToken("token");
        component.getPacing().setMessagesPerSecond(rate);
        if (bucket != null) {
            component.getPacing().setBucketProxyManager(bucket.proxyManager());
        }
        return component;
    }

    private static void send(ProducerTemplate template, IntSupplier sizes, long end) throws InterruptedException {
        Semaphore pending = new Semaphore(PENDING);
        while (System.nanoTime() < end) {
            if (pending.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                template.asyncSend(
                        "sinch-sms:send?from=Acme&bodyAs=recipients&text=Hi&bulkSlice=0",
                        exchange -> exchange.getMessage().setBody(numbers(sizes.getAsInt())))
                        .whenComplete((exchange, failure) -> pending.release());
            }
        }
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> Long.toString(FIRST_NUMBER + i)).toList();
    }
}
