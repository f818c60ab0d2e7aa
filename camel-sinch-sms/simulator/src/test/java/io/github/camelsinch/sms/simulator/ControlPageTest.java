/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every command of {@code docs/control.md} does what the page says. {@code -Dcontrol.write=true} writes the answers
 * anew.
 */
class ControlPageTest extends SimulatorTestCase {

    private static final Path PAGE = Path.of("docs", "control.md");
    private static final Pattern COMMAND = Pattern.compile("```sh\\n(.*?)```\\n(?:```json\\n(.*?)```\\n)?", Pattern.DOTALL);
    private static final Pattern ROUTE = Pattern.compile("/_simulator/([a-z_.]+)");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int WIDTH = 120;

    @BeforeEach
    void startSimulator() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")) && Files.isExecutable(Path.of("/usr/bin/curl")),
                "The page is tried with bash and curl, which are not here");
        start(builder().messagesPerSecond(30).socketFaults(true));
    }

    @Test
    void everyCommandAnswersWhatThePageSays() throws Exception {
        String page = Files.readString(PAGE);
        StringBuilder written = new StringBuilder();
        List<Runnable> checks = new ArrayList<>();
        Matcher commands = COMMAND.matcher(page);
        while (commands.find()) {
            String command = commands.group(1).replace("BATCH_ID", firstBatch());
            String answer = run(command);
            if (commands.group(2) == null) {
                commands.appendReplacement(written, "$0");
                continue;
            }
            JsonNode json = MAPPER.readTree(answer);
            String expected = commands.group(2);
            checks.add(() -> assertThat(json).as(command).isEqualTo(tree(expected)));
            commands.appendReplacement(written, Matcher.quoteReplacement(
                    "```sh\n" + commands.group(1) + "```\n```json\n" + pretty(json) + "\n```\n"));
        }
        commands.appendTail(written);
        if (Boolean.getBoolean("control.write")) {
            Files.writeString(PAGE, written);
            return;
        }
        assertThat(checks).hasSizeGreaterThan(15);
        checks.forEach(Runnable::run);
    }

    @Test
    void everyRouteIsOnThePage() throws Exception {
        TreeSet<String> onThePage = new TreeSet<>();
        Matcher routes = ROUTE.matcher(Files.readString(PAGE));
        while (routes.find()) {
            onThePage.add(routes.group(1));
        }

        for (String source : List.of("Control", "InboxOperations", "FaultControl", "HeldControl", "CallbackControl",
                "ScriptControl")) {
            Matcher added = Pattern.compile("\"(?:GET|POST|PUT|DELETE)\", \"/([a-z_.]+)").matcher(Files.readString(
                    Path.of("src/main/java/io/github/camelsinch/sms/simulator/http", source + ".java")));
            assertThat(added.results().map(route -> route.group(1))).as(source).isNotEmpty().isSubsetOf(onThePage);
        }
    }

    private String firstBatch() {
        return simulator.batches().isEmpty() ? "" : simulator.batches().get(0).id();
    }

    private String run(String command) throws IOException, InterruptedException {
        String here = command.replace("http://127.0.0.1:8080", simulator.baseUrl())
                .replace("curl -s", "curl --fail-with-body -s");
        Process process = new ProcessBuilder("/bin/bash", "-ec", here).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command).isZero();
        return answer;
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pretty(JsonNode json) throws IOException {
        String line = json.toString();
        return line.length() <= WIDTH ? line : MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }
}
