/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelsinch.sms.simulator.SimulatorMain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** One exchange, a million recipients, 64 MB of heap. */
class MillionRecipientsTest {

    private static final String BULK = "sinch-sms:send?from=Acme&bodyAs=recipients&text=We are open on Sunday";
    private static final int MILLION = 1_000_000;
    private static final String READY = "Sinch SMS simulator on ";

    @TempDir
    Path folder;

    private Process simulator;
    private String baseUrl;

    @BeforeEach
    void startSimulator() throws IOException {
        simulator = JavaProcess.of(
                List.of(), SimulatorMain.class, "--port", "0", "--messages-per-second", "0", "--service-plan-id", "plan-1",
                "--token", "token-1").start();
        String line = new BufferedReader(new InputStreamReader(simulator.getInputStream(), StandardCharsets.UTF_8)).readLine();
        assertThat(line).startsWith(READY);
        baseUrl = line.substring(READY.length());
    }

    @AfterEach
    void stopSimulator() {
        simulator.destroy();
    }

    @Test
    void aMillionLinesBecomeAThousandBatchesAndEveryNumberIsSentToOnce() throws Exception {
        Path numbers = folder.resolve("numbers.txt");
        try (BufferedWriter lines = Files.newBufferedWriter(numbers)) {
            for (int i = 0; i < MILLION; i++) {
                lines.write("+46700" + String.format("%06d", i));
                lines.newLine();
            }
        }

        Path output = folder.resolve("output.txt");
        Process sender
                = JavaProcess.of(List.of("-Xmx64m"), SendMain.class, baseUrl, "plan-1", "token-1", BULK, numbers.toString())
                        .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        boolean ended = sender.waitFor(120, TimeUnit.SECONDS);
        sender.destroy();

        assertThat(ended).isTrue();
        assertThat(sender.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output)).contains("1000 batches, 1000000 recipients");
        JsonNode counters = control("counters");
        assertThat(counters.path("batches_accepted").asInt()).isEqualTo(1000);
        assertThat(counters.path("recipients_accepted").asInt()).isEqualTo(MILLION);
        JsonNode duplicates = control("duplicates");
        assertThat(duplicates.path("complete").asBoolean()).isTrue();
        assertThat(duplicates.path("messages").asInt()).isEqualTo(MILLION);
        assertThat(duplicates.path("accepted_more_than_once").asInt()).isZero();
    }

    private JsonNode control(String what) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(baseUrl + "/_simulator/" + what)).build(),
                HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body());
    }
}
