/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.yamlkamelets;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The run that the page of this sample shows: one run, looked at from all sides. */
class YamlKameletsTest {

    private static final PrintStream STDOUT = System.out;
    private static List<String> output;
    private static SinchSmsSimulator simulator;

    @BeforeAll
    static void runOnce() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Main main = new Main();
        // the test itself ends it, as soon as all is said
        main.addOverrideProperty("camel.main.duration-max-idle-seconds", "0");
        main.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> lines(printed).size() >= 6);
        simulator = main.getCamelContext().getRegistry().findSingleByType(SinchSmsSimulator.class);
        main.stop();
        output = lines(printed);
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @AfterAll
    static void giveStdoutBack() {
        System.setOut(STDOUT);
    }

    @Test
    void everybodyGetsTheReminder() {
        assertThat(simulator.messages()).extracting(SimulatedMessage::text).containsExactly(
                "Hi Ann, we see you today at 9:30.", "Hi Bo, we see you today at 10:15.",
                "Hi Cecilia, we see you today at 11:00.");
        assertThat(simulator.duplicates().acceptedMoreThanOnce()).isZero();
    }

    @Test
    void whatIsPrintedIsWhatTheReadmeShows() throws Exception {
        // the two routes may overtake each other
        String sorted = output.stream().sorted().collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("README.md"))).contains("```text\n" + sorted + "\n```");
    }

    @Test
    void noNumberAndNoTextIsLogged() {
        assertThat(output).noneMatch(line -> line.contains("4670174060") || line.contains("we see you"));
    }

    @Test
    void theReadmeShowsTheRoutesThatRun() throws Exception {
        assertThat(Files.readString(Path.of("README.md"))).contains("```yaml\n"
                                                                    + Files.readString(Path.of(
                                                                            "src/main/resources/camel/appointments.camel.yaml"))
                                                                    + "```");
    }
}
