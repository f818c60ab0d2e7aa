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
import java.util.Comparator;
import java.util.List;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

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
        main.addOverrideProperty("camel.main.duration-max-idle-seconds", "1");
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void afterStart(BaseMainSupport started) {
                simulator = started.getCamelContext().getRegistry().findSingleByType(SinchSmsSimulator.class);
            }
        });
        main.run();
        output = printed.toString(StandardCharsets.UTF_8).lines().toList();
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
        assertThat(Files.readString(Path.of("README.md"))).contains("```text\n" + String.join("\n", sorted()) + "\n```");
    }

    /** First what was accepted, then what was delivered: the two routes may overtake each other. */
    private static List<String> sorted() {
        return output.stream().sorted(Comparator.comparing((String line) -> line.contains(" reports - "))).toList();
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
