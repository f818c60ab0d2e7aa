/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The polling consumer when something goes wrong, or has to end. */
class ReportsFailureTest extends ReportsTestSupport {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void aReportWhoseExchangeFailedComesAgain() throws Exception {
        send(ANN);
        MockEndpoint end = getMockEndpoint("mock:end");
        end.expectedMessageCount(1);

        failing("", exchange -> attempts.incrementAndGet() < 3);

        end.assertIsSatisfied(10_000);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aReportWhosePooledExchangeFailedComesAgain() throws Exception {
        context.stop();
        PooledExchangeFactory pool = new PooledExchangeFactory();
        context.getCamelContextExtension().setExchangeFactory(pool);
        SinchSmsComponent component = new SinchSmsComponent();
        connect(component.getConfiguration());
        context.addComponent("sinch-sms", component);
        context.start();
        template.start();
        send(List.of(ANN, BO));
        MockEndpoint end = getMockEndpoint("mock:end");
        end.setCopyOnExchange(true);
        end.expectedMessageCount(2);

        failing("", exchange -> attempts.incrementAndGet() == 1);

        end.assertIsSatisfied(10_000);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aReportThatAlwaysFailsDoesNotHoldUpTheOthers() throws Exception {
        send(List.of(ANN, BO));
        failing("", exchange -> ANN.equals(exchange.getMessage().getHeader(SinchSmsConstants.RECIPIENT)));
        MockEndpoint end = getMockEndpoint("mock:end");
        await().until(() -> end.getReceivedCounter() == 1);

        send("46701740607");

        await().until(() -> end.getReceivedCounter() == 2);
        assertThat(recipients(end)).containsExactly(BO, "46701740607");
    }

    @Test
    void norDoesItWhereAPollTakesOnlyOne() throws Exception {
        send(List.of(ANN, BO));
        failing("&maxMessagesPerPoll=1", exchange -> ANN.equals(exchange.getMessage().getHeader(SinchSmsConstants.RECIPIENT)));
        MockEndpoint end = getMockEndpoint("mock:end");
        await().until(() -> end.getReceivedCounter() == 1);

        send("46701740607");

        await().until(() -> end.getReceivedCounter() == 2);
    }

    @Test
    void aGreedyPollDoesNotSpinOnAReportThatAlwaysFails() throws Exception {
        send(ANN);
        // the only poll must not end before it, and the server's time is known to a second
        awaitPassing(Duration.ofSeconds(1));
        failing("&greedy=true&delay=60000", exchange -> attempts.incrementAndGet() > 0);

        await().until(() -> attempts.get() == 1);
        await().during(500, TimeUnit.MILLISECONDS).until(() -> attempts.get() == 1);
    }

    @Test
    void aPollWhoseReportsFailedIsNotIdle() throws Exception {
        AtomicBoolean empty = new AtomicBoolean();
        send(ANN);
        failing("&sendEmptyMessageWhenIdle=true", exchange -> {
            empty.compareAndSet(false, exchange.getMessage().getBody() == null);
            return attempts.incrementAndGet() > 0;
        });

        await().until(() -> attempts.get() > 3);
        assertThat(empty).isFalse();
    }

    @Test
    void whatCannotBePolledGoesToTheRoutesErrorHandler() throws Exception {
        sinch.failNext(1, 401, Map.of());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(SinchSmsException.class).handled(true).to("mock:failed");
                from(reports("&bridgeErrorHandler=true")).to("mock:reports");
            }
        });
        MockEndpoint failed = getMockEndpoint("mock:failed");
        failed.expectedMessageCount(1);

        failed.assertIsSatisfied(10_000);

        assertThat(failed.getReceivedExchanges().get(0).getProperty(Exchange.EXCEPTION_CAUGHT, SinchSmsException.class)
                .getHttpStatus()).isEqualTo(401);
    }

    @Test
    void aPollThatDoesNotReachSinchSaysNothingOfSending() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(SinchSmsException.class).handled(true).to("mock:failed");
                from(reports("&bridgeErrorHandler=true&baseUrl=http://127.0.0.1:1")).to("mock:reports");
            }
        });
        MockEndpoint failed = getMockEndpoint("mock:failed");
        failed.expectedMinimumMessageCount(1);

        failed.assertIsSatisfied(10_000);

        assertThat(failed.getReceivedExchanges().get(0).getProperty(Exchange.EXCEPTION_CAUGHT, SinchSmsException.class))
                .hasMessageContaining("Check baseUrl, region, proxy and TLS settings").hasMessageNotContaining("sent");
    }

    @Test
    void afterAFailedPollNoReportIsMissing() throws Exception {
        MockEndpoint end = poll("");
        await().until(() -> polls().size() > 1);
        int before = polls().size();
        sinch.failNext(5, 503, Map.of());
        await().until(() -> polls().size() > before + 6);
        send(ANN);
        end.expectedMessageCount(1);

        end.assertIsSatisfied(10_000);
    }

    @Test
    void theHealthCheckIsDownWhilePollsFailAndUpAgainAfterwards() throws Exception {
        HealthCheckRegistry checks = HealthCheckRegistry.get(context);
        checks.register(checks.resolveById("consumers"));
        MockEndpoint end = poll("");
        await().until(() -> readiness() == HealthCheck.State.UP);

        sinch.failNext(1_000_000, 503, Map.of());
        await().until(() -> readiness() == HealthCheck.State.DOWN);
        assertThat(consumerCheck().getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 503);

        sinch.reset();
        await().until(() -> readiness() == HealthCheck.State.UP);
        assertThat(changes()).as("what could cost money").isEmpty();
        send(ANN);
        await().until(() -> end.getReceivedCounter() == 1);
    }

    @Test
    void aSuspendedRouteDoesNotPollAndMissesNothing() throws Exception {
        MockEndpoint end = poll("");
        await().until(() -> polls().size() > 1);
        context.getRouteController().suspendRoute("polling");
        send(ANN);
        int polls = polls().size();
        await().during(300, TimeUnit.MILLISECONDS).until(() -> polls().size() == polls);
        end.expectedMessageCount(1);

        context.getRouteController().resumeRoute("polling");

        end.assertIsSatisfied(10_000);
    }

    @Test
    void aRouteThatIsStoppedAndStartedGoesOnWhereItWas() throws Exception {
        MockEndpoint end = poll("");
        send(ANN);
        await().until(() -> end.getReceivedCounter() == 1);
        context.getRouteController().stopRoute("polling");
        send(BO);

        context.getRouteController().startRoute("polling");

        await().until(() -> end.getReceivedCounter() == 2);
        assertThat(recipients(end)).containsExactly(ANN, BO);
    }

    @Test
    void aGracefulStopLetsTheExchangeEndAndTheRestComesLater() throws Exception {
        send(List.of(ANN, BO));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        failing("", exchange -> {
            inside.countDown();
            return !goOn.await(20, TimeUnit.SECONDS);
        });
        MockEndpoint end = getMockEndpoint("mock:end");
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Boolean> stopped = HeldSinchTestSupport.elsewhere(() -> {
            context.getRouteController().stopRoute("polling");
            return true;
        });
        await().during(200, TimeUnit.MILLISECONDS).until(() -> !stopped.isDone());
        goOn.countDown();
        assertThat(stopped.get(20, TimeUnit.SECONDS)).isTrue();
        int handled = end.getReceivedCounter();
        assertThat(handled).isPositive();

        context.getRouteController().startRoute("polling");

        await().until(() -> end.getReceivedCounter() == 2);
        assertThat(recipients(end)).containsExactlyInAnyOrder(ANN, BO);
    }

    private HealthCheck.State readiness() {
        return consumerCheck().getState();
    }

    private HealthCheck.Result consumerCheck() {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().contains("consumer:polling")).findFirst().orElseThrow();
    }

    /** What decides whether an exchange fails. */
    @FunctionalInterface
    private interface Trouble {
        boolean with(Exchange exchange) throws Exception;
    }

    private void failing(String options, Trouble trouble) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(reports("&since=1h" + options)).routeId("polling")
                        .process(exchange -> {
                            if (trouble.with(exchange)) {
                                throw new IllegalStateException("no");
                            }
                        })
                        .to("mock:end");
            }
        });
    }
}
