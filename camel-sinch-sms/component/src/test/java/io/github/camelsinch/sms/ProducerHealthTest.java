/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.github.camelsinch.sms.ledger.SendInProgressException;
import io.github.camelsinch.sms.observe.CallHealth;
import io.github.camelsinch.sms.observe.ProducerHealthCheck;
import io.github.camelsinch.sms.pacing.PacerSnapshot;
import io.github.camelsinch.sms.send.Failures;
import io.github.camelsinch.sms.time.ManualTimer;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.health.ProducersHealthCheckRepository;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A producer is ready as long as its calls reach Sinch and are let in; nothing is called to find out. */
class ProducerHealthTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        ProducersHealthCheckRepository producers = new ProducersHealthCheckRepository();
        producers.setCamelContext(context);
        producers.setEnabled(true);
        HealthCheckRegistry.get(context).register(producers);
        return context;
    }

    @Test
    void itIsUpBeforeTheFirstCallAndCallsNobody() throws Exception {
        context.getEndpoint(SEND).createProducer().start();

        assertThat(check().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(sinch.requests()).isEmpty();
    }

    @Test
    void itIsDownFromAnAnswerThatDoesNotLetItInToTheNextThatDoes() throws Exception {
        sinch.failNext(1, 401, Map.of());
        through(SEND, "Hello");

        assertThat(check().getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(check().getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 401);
        assertThat(check().getMessage()).hasValueSatisfying(message -> assertThat(message).contains("401"));

        through(SEND, "Hello");

        assertThat(check().getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void whileItIsDownItLooksWhetherSinchIsBackAndPostsNothing() throws Exception {
        ManualTimer later = new ManualTimer();
        sinch.failNext(1, 401, Map.of());
        through(SEND, "Hello");
        int posts = changes().size();
        ProducerHealthCheck check = new ProducerHealthCheck(
                "later", client().health(), () -> client().api().inFlight(),
                () -> new PacerSnapshot(0, PacerSnapshot.Mode.UNPACED, Duration.ZERO, null), client().api(), later.clock());

        assertThat(check.call().getState()).isEqualTo(HealthCheck.State.DOWN);
        later.advance(Duration.ofSeconds(29));
        assertThat(check.call().getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(looks()).as("too early").isZero();

        later.advance(Duration.ofSeconds(1));
        check.call();

        await().until(() -> check.call().getState() == HealthCheck.State.UP);
        assertThat(looks()).isEqualTo(1);
        assertThat(changes()).as("what could cost money").hasSize(posts);
    }

    @Test
    void aSendThatSomebodyElseWorksOnSaysNothingAboutSinch() {
        CallHealth health = new CallHealth();

        health.ended(Failures.forRoute(new SendInProgressException(Duration.ofSeconds(5))));

        assertThat(health.lastFailure()).isNull();
    }

    @Test
    void itIsDownWhenSinchCannotBeReached() throws Exception {
        sinch.close();
        through(SEND, "Hello");

        assertThat(check().getState()).isEqualTo(HealthCheck.State.DOWN);
    }

    @Test
    void itIsDownWhileTheSharedRateCannotBeAskedAndNothingLeaves() throws Exception {
        HeldPacer pacer = new HeldPacer();
        context.getRegistry().bind("pacer", pacer);
        context.getEndpoint(SEND + "&pacer=#pacer").createProducer().start();
        pacer.stand(PacerSnapshot.Mode.STOPPED, "RedisConnectionException");

        assertThat(check().getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(check().getMessage()).hasValueSatisfying(
                message -> assertThat(message).contains("shared rate").contains("RedisConnectionException"));

        pacer.stand(PacerSnapshot.Mode.SHARED, null);

        assertThat(check().getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void itSaysThatANodeGoesOnWithItsShareOfTheRate() throws Exception {
        HeldPacer pacer = new HeldPacer();
        context.getRegistry().bind("pacer", pacer);
        context.getEndpoint(SEND + "&pacer=#pacer").createProducer().start();
        pacer.stand(PacerSnapshot.Mode.SHARE_OF_RATE, "TimeoutException");

        assertThat(check().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(check().getDetails()).containsEntry("pacer.mode", "SHARE_OF_RATE")
                .containsEntry("pacer.problem", "TimeoutException");
    }

    @Test
    void anAnswerThatSaysNoIsAnAnswer() throws Exception {
        sinch.failNext(1, 400, Map.of());
        through(SEND, "Hello");

        assertThat(check().getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void badInputSaysNothingAboutSinch() throws Exception {
        sinch.failNext(1, 401, Map.of());
        through(SEND, "Hello");
        through(SEND, "");

        assertThat(check().getState()).isEqualTo(HealthCheck.State.DOWN);
    }

    @Test
    void whileSinchAsksToWaitItIsUpAndSaysUntilWhen() throws Exception {
        sinch.failNext(1, 429, Map.of("Retry-After", "60"));
        AsyncProducer producer = context.getEndpoint(SEND).createAsyncProducer();
        producer.start();
        assertThat(check().getDetails()).containsEntry(ProducerHealthCheck.IN_FLIGHT_LIMIT, 16)
                .doesNotContainKey(ProducerHealthCheck.THROTTLED_UNTIL);
        Exchange exchange = producer.getEndpoint().createExchange();
        exchange.getMessage().setBody("Hello");
        producer.process(exchange, doneSync -> {
        });

        await().untilAsserted(() -> assertThat(check().getDetails()).containsKey(ProducerHealthCheck.THROTTLED_UNTIL));
        assertThat(check().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(check().getDetails()).containsEntry(ProducerHealthCheck.IN_FLIGHT_LIMIT, 8)
                .extractingByKey(ProducerHealthCheck.THROTTLED_UNTIL, InstanceOfAssertFactories.STRING)
                .satisfies(until -> assertThat(Instant.parse(until)).isBefore(Instant.now().plusSeconds(61)));
    }

    private ApiClient client() {
        return context.getEndpoint(SEND, SinchSmsEndpoint.class).client();
    }

    private long looks() {
        return sinch.requests().stream().filter(request -> request.method().equals("GET")).count();
    }

    private HealthCheck.Result check() {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().startsWith("producer:sinch-sms"))
                .findFirst().orElseThrow();
    }
}
