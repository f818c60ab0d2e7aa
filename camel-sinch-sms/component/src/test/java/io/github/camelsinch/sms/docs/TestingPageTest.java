/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.camel.CamelBinding;
import io.github.camelsinch.sms.simulator.check.CheckFailure;
import io.github.camelsinch.sms.simulator.check.SimulatorChecks;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the page about testing routes shows is in the classes beside this one, which run, or is what they print. */
class TestingPageTest {

    private static final Path PAGE = Path.of("../simulator/docs/testing.md");
    private static final Path SOURCES = Path.of("src/test/java/io/github/camelsinch/sms/docs");

    @Test
    void theFirstTestOfThePageIsAClassThatRunsAndHasTwentyLines() throws IOException {
        String source = Files.readString(SOURCES.resolve("OrderRouteTest.java"));
        String test = source.substring(source.indexOf("import ")).stripTrailing();

        assertThat(blocks("java").stream().filter(block -> block.startsWith("import "))).containsExactly(test);
        assertThat(test.substring(test.indexOf("class ")).lines().count()).isLessThanOrEqualTo(20);
    }

    @Test
    void everythingInJavaOnThePageRuns() throws IOException {
        String sources;
        try (Stream<Path> files = Files.list(SOURCES)) {
            sources = files.map(TestingPageTest::read).map(TestingPageTest::withoutIndent).collect(Collectors.joining("\n"));
        }

        assertThat(blocks("java")).hasSizeGreaterThan(5)
                .allSatisfy(block -> assertThat(sources).contains(withoutIndent(block)));
    }

    @Test
    void theFailureOnThePageIsWhatIsPrinted() throws Exception {
        SimulatorClock clock = SimulatorClock.stoppedAt(Instant.parse("2026-01-01T00:00:00Z"));
        try (SinchSmsSimulator simulator = SinchSmsSimulator.builder().clock(clock).start();
             CamelContext context = CamelBinding.bind(simulator, new DefaultCamelContext())) {
            context.addRoutes(new OrderRoute());
            context.start();
            context.createProducerTemplate().sendBodyAndHeaders("direct:order-shipped", "Your parcel is on its way",
                    Map.of("phone", "+46701740606", "order", "4711"));

            CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> SimulatorChecks.of(simulator)
                    .within(Duration.ZERO).messages().to("+46701740605").containing("parcel").delivered().awaitOne());

            String shown
                    = failure.getMessage().replaceAll("01[0-9A-Z]{24}", "BATCH").replaceAll("reference [^,]+", "reference REF")
                            .replace("after 0 s", "after 10 s").replaceAll("\n.*clock stands still.*", "");
            assertThat(blocks("text")).containsExactly(shown);
        }
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)\n```$").matcher(Files.readString(PAGE)).results()
                .map(result -> result.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
