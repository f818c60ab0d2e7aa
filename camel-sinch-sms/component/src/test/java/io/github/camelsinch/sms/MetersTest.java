/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
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
    void aRegistryOfAnotherVersionHoldsUpNoExchange() throws Exception {
        meters.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                throw new NoSuchMethodError("of another version");
            }
        });
        String start = routeTo(SEND);

        assertThat(template.asyncSend(start, exchange -> exchange.getMessage().setBody("Hello"))
                .get(20, TimeUnit.SECONDS).getException()).isNull();

        sinch.failNext(1, 400, Map.of());
        assertThat(template.asyncSend(start, exchange -> exchange.getMessage().setBody("Hello"))
                .get(20, TimeUnit.SECONDS).getException()).isInstanceOf(SinchSmsRejectedException.class);
    }

    @Test
    void aRegistryThatRefusesTheMetersFailsNeitherTheStartNorAnExchange() throws Exception {
        meters.config().meterFilter(failing());

        assertThat(through(SEND, "Hello").getException()).isNull();
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void aRegistryThatBreaksWhileItCountsFailsNoExchange() throws Exception {
        String start = routeTo(SEND);
        assertThat(meters.getMeters()).as("it has begun").isNotEmpty();
        meters.config().meterFilter(failing());

        for (int i = 0; i < 2; i++) {
            assertThat(template.send(start, exchange -> exchange.getMessage().setBody("Hello")).getException()).isNull();
        }
        assertThat(sinch.batches()).hasSize(2);
    }

    private static MeterFilter failing() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                throw new IllegalArgumentException("There is already an existing meter with other tags");
            }
        };
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
        assertThat(keys).hasSize(8).isEqualTo(documented());
    }

    @Test
    void theyAreGoneWhenTheContextIs() throws Exception {
        through(SEND, "Hello");
        assertThat(meters.getMeters()).isNotEmpty();

        context.stop();

        assertThat(meters.getMeters()).isEmpty();
    }

    /** The table of meters in the component's page, with the tags that all of them have. */
    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> documented = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `(sinch\\.sms\\.[a-z.]+)` \\| \\w+ \\|([^|]*)\\|").matcher(
                Files.readString(Path.of("src/main/docs/sinch-sms-component.adoc")));
        while (row.find()) {
            Set<String> tags = new TreeSet<>(Set.of("camelContext", "plan"));
            Pattern.compile("`(\\w+)`").matcher(row.group(2)).results().forEach(tag -> tags.add(tag.group(1)));
            documented.put(row.group(1), tags);
        }
        return documented;
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
