/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SimulatorMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void itsFirstLineSaysWhereItIsAndItServesThePlanItWasToldTo() throws Exception {
        Process process = java("--port", "0", "--service-plan-id", "my-plan", "--token", "my-token",
                "--messages-per-second", "0.5");
        try (BufferedReader lines
                = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            assertThat(first).matches("Sinch SMS simulator on http://127\\.0\\.0\\.1:\\d+");
            ApiClient client = new ApiClient(first.substring("Sinch SMS simulator on ".length()), "my-plan", "my-token");

            assertThat(client.post("/batches", ApiClient.text("hello", "46700000001", "46700000002")).status()).isEqualTo(201);

            assertThat(client.root("GET", "/_simulator/counters", null).json().get("queued").asInt()).isEqualTo(1);
            assertThat(client.root("POST", "/_simulator/clock", "{'advance':'PT2S'}").status()).isEqualTo(200);
            assertThat(client.root("GET", "/_simulator/counters", null).json().get("delivered").asInt()).isEqualTo(2);
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void faultsOfTheSocketCanBeOrderedWhileItRuns() throws Exception {
        Process process = java();
        try (BufferedReader lines
                = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String baseUrl = lines.readLine().replaceAll(".* on ", "");
            ApiClient client = new ApiClient(baseUrl, "demo-plan", "demo-token");
            assertThat(client.post("/batches", ApiClient.text("before", "46700000001")).status()).isEqualTo(201);

            client.root("POST", "/_simulator/faults", "{'next':1,'operations':['send'],'faults':[{'ending':'reset'}]}");

            try (RawClient raw = new RawClient(baseUrl)) {
                raw.send("POST", "/batches", ApiClient.text("hello", "46700000001"));
                assertThat(raw.readToEnd()).isEqualTo(new RawClient.Seen("", RawClient.End.RST));
            }
            assertThat(client.root("GET", "/_simulator/counters", null).json().get("batches_accepted").asInt()).isEqualTo(2);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void halfRequestsDoNotHoldUpTheOthers() throws Exception {
        List<RawClient> halves = new ArrayList<>();
        Process process = javaWith(List.of("-Dsun.net.httpserver.maxReqTime=1"));
        try (BufferedReader lines
                = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String baseUrl = lines.readLine().replaceAll(".* on ", "");
            // one more than the server has threads
            for (int i = 0; i < 33; i++) {
                halves.add(new RawClient(baseUrl));
                halves.get(i).write(RawClient.head("POST", "/batches", 100) + "{");
            }

            assertThat(halves.get(0).readToEnd().end()).isNotEqualTo(RawClient.End.SILENCE);
            assertThat(new ApiClient(baseUrl, "demo-plan", "demo-token").get("/batches").status()).isEqualTo(200);
        } finally {
            process.destroyForcibly();
            for (RawClient half : halves) {
                half.close();
            }
        }
    }

    @Test
    void aRequestHasTenSecondsUnlessTheJvmIsToldOtherwise() {
        Properties jvm = new Properties();
        SimulatorMain.limitRequests(jvm);
        assertThat(jvm).containsOnly(Map.entry("sun.net.httpserver.maxReqTime", "10"));

        jvm.setProperty("sun.net.httpserver.maxReqTime", "60");
        SimulatorMain.limitRequests(jvm);
        assertThat(jvm).containsOnly(Map.entry("sun.net.httpserver.maxReqTime", "60"));
    }

    @Test
    void anUnknownOptionEndsItWithStatus64() throws Exception {
        Process process = java("--prot", "8080");

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(64);
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("Unknown option --prot (--help lists the options)" + System.lineSeparator());
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--latency 5-                | --latency: '' is not a whole number",
            "--latency 20-10             | --latency: PT0.02S to PT0.01S is not a range from zero to a minute",
            "--latency 60001             | --latency: PT1M0.001S to PT1M0.001S is not a range from zero to a minute",
            "--region asia               | --region: 'asia' is none of us, eu, au, br and ca",
            "--plan sales                | --plan: begins with id=, such as id=sales,token=secret",
            "--plan ,                    | --plan: begins with id=, such as id=sales,token=secret",
            "--plan id=a,rate=3          | --plan: a setting after id is none of token=, messages-per-second= and region=",
            "--plan id=a,messages-per-second=x | --plan messages-per-second: 'x' is not a number",
            "--plan id=demo-plan         | servicePlanId: 'demo-plan' is there twice, among the plans and the project",
            "--plan id=demo-project      | servicePlanId: 'demo-project' is there twice, among the plans and the project",
            "--key-id                    | --key-id needs a value",
            "--project-id a/b            | --project-id: must consist of letters, digits, '_' and '-'",
            "--seed x                    | --seed: 'x' is not a whole number",
            "--port                      | --port needs a value",
            "--port x                    | --port: 'x' is not a whole number",
            "--port 1.5                  | --port: '1.5' is not a whole number",
            "--port 65536                | --port: 65536 is outside 0..65535",
            "--messages-per-second fast  | --messages-per-second: 'fast' is not a number",
            "--messages-per-second -1    | --messages-per-second: -1.0 is not zero or more",
            "--messages-per-second NaN   | --messages-per-second: NaN is not zero or more",
            "--service-plan-id a/b       | --service-plan-id: must consist of letters, digits, '_' and '-'",
            "--callback-url ftp://host   | --callback-url: not an http or https URL with a host",
            "--callback-secret           | --callback-secret needs a value",
            "--callback-basic secret     | --callback-basic must be user:password",
            "--callback-host  --port 0     | --callback-host: must not be blank",
            "--plan id=a,token=          | --plan: token: must not be blank",
            "--port=x                    | --port: 'x' is not a whole number",
            "--port=                     | --port: '' is not a whole number",
            "--oauth-only=yes            | --oauth-only takes no value",
            "stray                       | Unknown option stray" }, quoteCharacter = '`')
    void aWrongOptionIsNamed(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(64);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly(message + " (--help lists the options)");
        assertThat(out.size()).isZero();
    }

    @Test
    void aPortThatIsTakenEndsItWithStatus69() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertThat(run("--port", Integer.toString(taken.getLocalPort()))).isEqualTo(69);
        }
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).singleElement().asString()
                .matches("The simulator cannot listen on port \\d+: Address already in use.*");
    }

    @Test
    void itServesSeveralPlansAndAProject() throws Exception {
        Process process = java("--service-plan-id", "news", "--token", "n", "--region", "eu", "--oauth-only", "--project-id",
                "p", "--key-id", "k", "--key-secret", "s", "--plan", "id=codes,token=c,messages-per-second=0.1,region=us",
                "--plan", "id=spare", "--seed=9999999999", "--latency=1-2");
        try (BufferedReader lines
                = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String root = lines.readLine().replaceAll(".* on ", "");
            ApiClient codes = new ApiClient(root, "codes", "c");

            assertThat(codes.root("GET", "/_simulator/plans", null).text()).isEqualTo(
                    ("{'plans':[{'service_plan_id':'news','messages_per_second':30.0,'region':'eu'},"
                     + "{'service_plan_id':'codes','messages_per_second':0.1,'region':'us'},"
                     + "{'service_plan_id':'spare','messages_per_second':30.0,'region':null}]}").replace('\'', '"'));
            assertThat(codes.post("/batches", ApiClient.text("hello", "46700000001")).status()).isEqualTo(201);
            assertThat(new ApiClient(root, "news", "n").get("/batches").status()).isEqualTo(401);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theHelpFitsATerminalAndEndsWithWhatCanBeTried() {
        run("--help");

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).allMatch(line -> line.length() <= 110)
                .contains("Numbers +9990000ccc end with delivery code ccc.");
    }

    @Test
    void helpIsShownForTheShortOptionToo() {
        assertThat(run("--port", "x", "-h")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: ");
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--port N", "--open-to-network", "--latency MS",
                "--service-plan-id ID", "--token TOKEN", "--messages-per-second N", "--region REGION", "--plan SETTINGS",
                "--project-id ID", "--key-id ID", "--key-secret SECRET", "--oauth-only", "--callback-url URL",
                "--callback-secret S", "--callback-basic U:P", "--callback-host HOST", "--seed N", "--help",
                "/_simulator/counters");
    }

    private int run(String... arguments) {
        return SimulatorMain.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static Process java(String... arguments) throws IOException {
        return javaWith(List.of(), arguments);
    }

    private static Process javaWith(List<String> jvmOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SimulatorMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
