/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a meter registry in the Camel registry learns, without any option being set. */
class MetersTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN + "," + BO;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getRegistry().bind("metricsRegistry", meters);
        return context;
    }

    @Test
    void anAcceptedBatchCountsOnceWithItsRecipientsAndParts() throws Exception {
        through(SEND, "Hello");
        through(SEND, "Здравствуйте");

        assertThat(count("batches", "operation", "send", "outcome", "accepted", "status", "2xx")).isEqualTo(2);
        assertThat(count("recipients", "state", "accepted", "code", "none")).isEqualTo(4);
        assertThat(count("parts", "encoding", "gsm_7bit")).isEqualTo(2);
        assertThat(count("parts", "encoding", "ucs2")).isEqualTo(2);
    }

    @Test
    void aRefusedBatchCountsWithItsStatus() throws Exception {
        sinch.failNext(1, 400, Map.of());
        through(SEND, "Hello");

        assertThat(count("batches", "operation", "send", "outcome", "rejected", "status", "400")).isEqualTo(1);
        assertThat(count("recipients", "state", "refused", "code", "none")).isEqualTo(2);
    }

    @Test
    void everyAttemptIsTimedAndARetryCountsWithItsReason() throws Exception {
        sinch.failNext(1, 429, Map.of());
        through(SEND, "Hello");

        assertThat(count("retries", "reason", "throttled")).isEqualTo(1);
        assertThat(count("batches", "operation", "send", "outcome", "accepted", "status", "2xx")).isEqualTo(1);
        assertThat(timed("request", "operation", "send", "outcome", "accepted")).isEqualTo(1);
        assertThat(timed("request", "operation", "send", "outcome", "not_sent")).isEqualTo(1);
        assertThat(timed("throttle.wait")).isEqualTo(2);
    }

    @Test
    void aReadThatIsMadeAgainCountsAsRetryToo() throws Exception {
        sinch.failNext(1, 503, Map.of());
        through("sinch-sms:list", null);

        assertThat(timed("request", "operation", "list", "outcome", "accepted")).isEqualTo(1);
        assertThat(meters.get("sinch.sms.retries").counters()).singleElement()
                .satisfies(retries -> assertThat(retries.count()).isEqualTo(1));
        assertThat(meters.find("sinch.sms.batches").counters()).as("a list is no batch").isEmpty();
    }

    @Test
    void aCancellationIsABatchThatWasChanged() throws Exception {
        String id = scheduled();
        through("sinch-sms:cancel?batchId=" + id, null);

        assertThat(count("batches", "operation", "cancel", "outcome", "accepted", "status", "2xx")).isEqualTo(1);
    }

    @Test
    void whatWaitsForItsTurnShowsByLane() throws Exception {
        HeldPacer pacer = new HeldPacer();
        context.getRegistry().bind("pacer", pacer);
        template.asyncSend(SEND + "&pacer=#pacer", exchange -> exchange.getMessage().setBody("Hello"));
        template.asyncSend(SEND + "&pacer=#pacer", exchange -> exchange.getMessage().setBody("Hello"));

        await().untilAsserted(() -> assertThat(depth("normal")).isEqualTo(2));
        assertThat(depth("high")).isZero();
    }

    @Test
    void nothingButTheDocumentedTagsShowsUp() throws Exception {
        sinch.failNext(1, 429, Map.of());
        through(SEND, "Hello " + ANN);
        through("sinch-sms:get", "no-such-batch-4711");

        Map<String, Set<String>> keys = new TreeMap<>();
        for (Meter meter : meters.getMeters()) {
            List<Tag> tags = meter.getId().getTags();
            keys.computeIfAbsent(meter.getId().getName(), name -> new TreeSet<>())
                    .addAll(tags.stream().map(Tag::getKey).collect(Collectors.toSet()));
            assertThat(tags).extracting(Tag::getValue).noneMatch(value -> value.contains(ANN) || value.contains(TOKEN)
                    || value.contains("Hello") || value.contains("4711"));
        }
        assertThat(keys).isEqualTo(Map.of(
                "sinch.sms.batches", Set.of("camelContext", "plan", "operation", "outcome", "status"),
                "sinch.sms.recipients", Set.of("camelContext", "plan", "state", "code"),
                "sinch.sms.parts", Set.of("camelContext", "plan", "encoding"),
                "sinch.sms.request", Set.of("camelContext", "plan", "operation", "outcome"),
                "sinch.sms.retries", Set.of("camelContext", "plan", "reason"),
                "sinch.sms.throttle.wait", Set.of("camelContext", "plan"),
                "sinch.sms.callback.lag", Set.of("camelContext", "plan"),
                "sinch.sms.queue.depth", Set.of("camelContext", "plan", "lane")));
    }

    @Test
    void theyAreGoneWhenTheContextIs() throws Exception {
        through(SEND, "Hello");
        assertThat(meters.getMeters()).isNotEmpty();

        context.stop();

        assertThat(meters.getMeters()).isEmpty();
    }

    private double count(String name, String... tags) {
        return meters.get("sinch.sms." + name).tags(tags).tag("plan", PLAN).counter().count();
    }

    private long timed(String name, String... tags) {
        return meters.get("sinch.sms." + name).tags(tags).tag("plan", PLAN).timer().count();
    }

    private double depth(String lane) {
        return meters.get("sinch.sms.queue.depth").tag("lane", lane).gauge().value();
    }
}
