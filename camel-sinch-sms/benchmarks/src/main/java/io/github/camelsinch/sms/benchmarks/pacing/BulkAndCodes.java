/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.pacing;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

import io.github.camelsinch.sms.SinchSmsComponent;
import io.github.camelsinch.sms.SinchSmsConstants;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A node that sends a bulk job, one-time codes, or both. It prints the number of each code, and when it was handed to
 * the component.
 */
public final class BulkAndCodes {

    static final int BULK_RECIPIENTS = 100_000;
    /** The simulator leaves messages to these numbers as dispatched, so that the time of that stays to be seen. */
    static final String CODE_PREFIX = "4670";
    private static final long FIRST_BULK_NUMBER = 46_760_000_000L;
    private static final long FIRST_CODE_NUMBER = 46_701_000_000L;

    private BulkAndCodes() {
    }

    /**
     * @param  args      base URL, service plan, token, messages a second, bulk, codes or both, priority of codes, how
     *                   many seconds, and the port of a Redis that nodes share
     * @throws Exception if it cannot start
     */
    public static void main(String[] args) throws Exception {
        try (SharedBucket bucket = args.length > 7 ? SharedBucket.at(Integer.parseInt(args[7])) : null;
             DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("sinch-sms", component(args, bucket));
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            if (!"codes".equals(args[4])) {
                startBulk(template);
            }
            if ("bulk".equals(args[4])) {
                TimeUnit.SECONDS.sleep(Long.parseLong(args[6]));
            } else {
                sendCodes(template, args[5], Long.parseLong(args[6]));
            }
        }
        System.exit(0); // the rest of the bulk job does not matter
    }

    private static SinchSmsComponent component(String[] args, SharedBucket bucket) {
        SinchSmsComponent component = new SinchSmsComponent();
        component.getConfiguration().setBaseUrl(args[0]);
        component.getConfiguration().setServicePlanId(args[1]);
        component.getConfiguration().setToken(args[2]);
        component.getPacing().setMessagesPerSecond(Double.parseDouble(args[3]));
        if (bucket != null) {
            component.getPacing().setBucketProxyManager(bucket.proxyManager());
        }
        return component;
    }

    static CompletableFuture<Exchange> startBulk(ProducerTemplate template) {
        Iterator<String> numbers = LongStream.range(0, BULK_RECIPIENTS)
                .mapToObj(i -> Long.toString(FIRST_BULK_NUMBER + i)).iterator();
        return template.asyncSend(
                "sinch-sms:send?from=Shop&bodyAs=recipients&text=Sale",
                exchange -> exchange.getMessage().setBody(numbers));
    }

    private static void sendCodes(ProducerTemplate template, String priority, long seconds) {
        Between.pause(5000); // the bulk job is on its way
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long i = 0; System.nanoTime() < end; i++) {
            String number = Long.toString(FIRST_CODE_NUMBER + i);
            System.out.println(number + " " + System.currentTimeMillis());
            code(template, number, priority);
            Between.pause(530);
        }
        Between.pause(5000); // the last ones arrive
        System.out.println("end");
    }

    static CompletableFuture<Exchange> code(ProducerTemplate template, String number, String priority) {
        return template.asyncSend("sinch-sms:send?from=Bank", exchange -> {
            exchange.getMessage().setBody("Your code is 123456");
            exchange.getMessage().setHeaders(Map.of(
                    SinchSmsConstants.TO, number, SinchSmsConstants.PRIORITY, priority));
        });
    }

    /** Time between samples. */
    private static final class Between {

        private Between() {
        }

        static void pause(long millis) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
