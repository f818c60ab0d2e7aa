/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.github.camelsinch.sms.report.ReportProgress;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What the polling consumer remembers, and where. */
class ReportsStateTest extends ReportsTestSupport {

    private static final String KEY = "sinch-sms/deliveryReports/" + PLAN + "/polling";
    private static final List<String> TEN = LongStream.range(46_700_000_000L, 46_700_000_010L).mapToObj(String::valueOf)
            .toList();

    @TempDir
    Path folder;

    @Test
    void aRestartGoesOnWhereItWasAndRepeatsNothing() throws Exception {
        send(ANN);
        try (ReportsNode first = node().start(durable("&since=1h"))) {
            await().until(() -> first.recipients().size() == 1);
        }
        send(BO);

        try (ReportsNode second = node().start(durable(""))) {
            await().until(() -> !second.recipients().isEmpty());

            assertThat(second.recipients()).containsExactly(BO);
        }
    }

    @Test
    void onlyWhoWouldMissReportsAfterARestartIsToldSo() throws Exception {
        try (Log log = new Log(); ReportsNode fromAMoment = node().start(reports("&since=" + Instant.now()))) {
            assertThat(log.text()).doesNotContain("keeps its position in memory");
        }
        try (Log log = new Log(); ReportsNode fromAnHourAgo = node().start(reports("&since=1h"))) {
            assertThat(log.text()).contains("keeps its position in memory");
        }
    }

    @Test
    void aGracefulStopInTheMiddleRepeatsNothing_F70() throws Exception {
        List<String> all = stopAtTheFourth(Duration.ofSeconds(30));

        assertThat(all).containsExactlyInAnyOrderElementsOf(TEN);
    }

    @Test
    void aForcedStopInTheMiddleRepeatsAtMostTheOneInHand_F70() throws Exception {
        List<String> all = stopAtTheFourth(Duration.ofMillis(100));

        assertThat(all).containsAll(TEN).hasSizeLessThanOrEqualTo(TEN.size() + 1);
    }

    /** Stops the context while the fourth exchange runs, which ends only when that has begun or been forced. */
    private List<String> stopAtTheFourth(Duration patience) throws Exception {
        send(TEN);
        List<String> all = new ArrayList<>();
        CountDownLatch fourth = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        Processor held = exchange -> {
            if (begun.incrementAndGet() == 4) {
                fourth.countDown();
                goOn.await(20, TimeUnit.SECONDS);
            }
        };
        try (ReportsNode first = node()) {
            first.context().getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
            first.context().getShutdownStrategy().setTimeout(patience.toMillis());
            first.start(durable("&since=1h"), held);
            assertThat(fourth.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Boolean> stopped = HeldSinchTestSupport.elsewhere(() -> {
                first.context().stop();
                return true;
            });
            await().until(() -> first.context().isStopping() || stopped.isDone());
            if (patience.toSeconds() > 0) {
                goOn.countDown();
            }
            stopped.get(30, TimeUnit.SECONDS);
            all.addAll(first.recipients());
        }
        try (ReportsNode second = node().start(durable(""))) {
            await().until(() -> all.size() + second.recipients().size() >= TEN.size());
            all.addAll(second.recipients());
        }
        return all;
    }

    @Test
    void aReportIsRememberedOnlyWhenItsExchangeHasCompleted() throws Exception {
        MemoryIdempotentRepository handled = new MemoryIdempotentRepository();
        context.getRegistry().bind("own", handled);
        send(ANN);
        List<Integer> remembered = new ArrayList<>();
        AtomicInteger attempts = new AtomicInteger();
        route("&idempotentRepository=#own", exchange -> {
            remembered.add(handled.getCacheSize());
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("no");
            }
        });

        await().until(() -> handled.getCacheSize() == 1);
        assertThat(remembered).containsExactly(0, 0, 0);
    }

    @Test
    void aReportThatAnErrorHandlerDealtWithIsDoneAndTheOthersFlow_F66() throws Exception {
        MemoryIdempotentRepository handled = new MemoryIdempotentRepository();
        context.getRegistry().bind("own", handled);
        AtomicInteger attempts = new AtomicInteger();
        send(List.of(ANN, BO));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class).maximumRedeliveries(2).redeliveryDelay(0).handled(true)
                        .to("mock:skipped");
                from(reports("&since=1h&idempotentRepository=#own")).process(exchange -> {
                    if (ANN.equals(exchange.getMessage().getHeader(SinchSmsConstants.RECIPIENT))) {
                        attempts.incrementAndGet();
                        throw new IllegalStateException("no");
                    }
                }).to("mock:end");
            }
        });
        MockEndpoint end = getMockEndpoint("mock:end");
        await().until(() -> handled.getCacheSize() == 2);
        int polls = polls().size();
        await().until(() -> polls().size() > polls + 5);

        assertThat(attempts).hasValue(3);
        assertThat(recipients(end)).containsExactly(BO);
        assertThat(getMockEndpoint("mock:skipped").getReceivedCounter()).isEqualTo(1);
    }

    @Test
    void whatAnAsynchronousRouteHoldsIsNotGivenOutAgainNorPassedOver() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        MemoryStateRepository positions = new MemoryStateRepository();
        context.getRegistry().bind("own", positions);
        send(List.of(ANN, BO));
        Instant sent = Instant.now();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(reports("&since=1h&positionRepository=#own")).routeId("polling").threads(4).process(exchange -> {
                    begun.incrementAndGet();
                    goOn.await(20, TimeUnit.SECONDS);
                }).to("mock:end");
            }
        });
        await().until(() -> begun.get() == 2);
        int polls = polls().size();
        await().until(() -> polls().size() > polls + 5);
        assertThat(begun).hasValue(2);
        assertThat(position(positions)).isBefore(sent);

        goOn.countDown();

        await().until(() -> getMockEndpoint("mock:end").getReceivedCounter() == 2);
        context.getRouteController().stopRoute("polling");
        assertThat(position(positions)).isAfter(sent.minusMillis(1));
        assertThat(begun).hasValue(2);
    }

    @Test
    void twoRoutesThatShareTheirMemoryGiveOutEachReportOnce() throws Exception {
        context.getRegistry().bind("own", new MemoryIdempotentRepository());
        context.getRegistry().bind("hands", new MemoryIdempotentRepository());
        send(TEN);
        String options = "&since=1h&idempotentRepository=#own&inProgressRepository=#hands";
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(reports(options)).to("mock:end");
                from(reports(options + "&delay=21")).to("mock:end");
            }
        });
        MockEndpoint end = getMockEndpoint("mock:end");
        await().until(() -> end.getReceivedCounter() >= TEN.size());
        int polls = polls().size();
        await().until(() -> polls().size() > polls + 10);

        assertThat(recipients(end)).containsExactlyInAnyOrderElementsOf(TEN);
    }

    @Test
    void whatAnotherNodeHandlesBetweenReadingAndBeginningIsNotGivenOut() throws Exception {
        IdempotentRepository own = new MemoryIdempotentRepository();
        IdempotentRepository hands = new MemoryIdempotentRepository() {
            @Override
            public boolean add(String key) {
                own.add(key); // the other node is done with it just then
                return super.add(key);
            }
        };
        context.getRegistry().bind("own", own);
        context.getRegistry().bind("hands", hands);
        send(TEN);
        MockEndpoint end = poll("&since=1h&idempotentRepository=#own&inProgressRepository=#hands");

        await().until(() -> polls().size() > 5);

        assertThat(recipients(end)).isEmpty();
        assertThat(((DeliveryReportsConsumer) context.getRoute("polling").getConsumer()).getUnresolvedReports()).isZero();
    }

    @Test
    void aPositionThatSinchDoesNotListAnyMoreIsAnnounced_F69() throws Exception {
        Instant old = Instant.now().minus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
        MemoryStateRepository positions = new MemoryStateRepository();
        positions.setState(KEY, new ReportProgress(old, old, old, old).text());
        context.getRegistry().bind("own", positions);
        HealthCheckRegistry checks = HealthCheckRegistry.get(context);
        checks.register(checks.resolveById("consumers"));
        send(ANN);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).handled(true).to("mock:failed");
                from(reports("&bridgeErrorHandler=true&positionRepository=#own")).routeId("polling").to("mock:end");
            }
        });
        MockEndpoint end = getMockEndpoint("mock:end");
        await().until(() -> end.getReceivedCounter() == 1);

        assertThat(getMockEndpoint("mock:failed").getReceivedExchanges()).singleElement()
                .satisfies(exchange -> assertThat(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))
                        .hasMessageContaining("may be lost").hasMessageContaining(old.toString()));
        HealthCheck.Result health = HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().contains("consumer:polling")).findFirst().orElseThrow();
        assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health.getDetails().get("reports.gap")).asString().startsWith(old.toString());
    }

    @Test
    void aRestartBeforeTheFirstPollLosesNoReport() throws Exception {
        try (ReportsNode first = node().start(durable("&initialDelay=3600000"))) {
            send(ANN);
            assertThat(first.recipients()).isEmpty();
        }

        try (ReportsNode second = node().start(durable(""))) {
            await().until(() -> !second.recipients().isEmpty());

            assertThat(second.recipients()).containsExactly(ANN);
        }
    }

    @Test
    void aCrashWithinTheFirstMarginLosesNoReport() throws Exception {
        MemoryStateRepository positions = new MemoryStateRepository();
        context.getRegistry().bind("own", positions);
        Instant start = Instant.now();

        poll("&windowMargin=30s&positionRepository=#own");

        assertThat(position(positions)).isBetween(start.minusSeconds(3), start.plusSeconds(1));
    }

    @Test
    void somethingElseInThePositionRepositoryFailsTheStart() {
        MemoryStateRepository positions = new MemoryStateRepository();
        positions.setState(KEY, "17");
        context.getRegistry().bind("own", positions);

        assertThatThrownBy(() -> poll("&positionRepository=#own")).hasStackTraceContaining("positionRepository")
                .hasStackTraceContaining(KEY);
    }

    @Test
    void aFileOfPositionsHoldsOneLineForEachPlanAndRoute() throws Exception {
        Path file = folder.resolve("states.txt");
        context.getRegistry().bind("own", FileStateRepository.fileStateRepository(file.toFile()));
        poll("&positionRepository=#own");
        await().until(() -> polls().size() > 2);

        context.getRouteController().stopRoute("polling");

        Map<Boolean, List<String>> lines = Files.readAllLines(file).stream()
                .collect(Collectors.partitioningBy(line -> line.startsWith(KEY + "=")));
        assertThat(lines.get(true)).isNotEmpty();
        assertThat(lines.get(false)).isEmpty();
    }

    @Test
    void memoryThatARestartLosesIsWarnedAbout() throws Exception {
        try (Log log = new Log()) {
            poll("");

            assertThat(log.text()).contains("positionRepository").contains("idempotentRepository");
        }
    }

    @Test
    void durableMemoryIsNotWarnedAbout() throws Exception {
        try (Log log = new Log(); ReportsNode node = node().start(durable(""))) {
            assertThat(log.text()).doesNotContain("in memory");
        }
    }

    private void route(String options, Processor step) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(reports("&since=1h" + options)).routeId("polling").process(step);
            }
        });
    }

    private static Instant position(MemoryStateRepository positions) {
        String text = positions.getState(KEY);
        return text == null ? Instant.MIN : ReportProgress.parse(text).position();
    }

    private static String durable(String options) {
        return reports(ReportsNode.DURABLE + options);
    }

    private ReportsNode node() {
        return new ReportsNode(sinch.baseUrl(), folder);
    }
}
