/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A simulator in a JVM of its own with 64 MB of heap. */
class BulkMemoryTest {

    private static final int BATCHES = 1000;
    private static final int PER_BATCH = 1000;

    @Test
    void aMillionRecipientsFitIntoAHeapOf64MegabytesAndNoneIsLostOrDoubled() throws IOException {
        Process process = new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-Xmx64m", "-cp",
                System.getProperty("java.class.path"), SimulatorMain.class.getName(), "--messages-per-second", "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines
                = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            ApiClient client = new ApiClient(lines.readLine().replaceAll(".* on ", ""), "demo-plan", "demo-token");
            for (int batch = 0; batch < BATCHES; batch++) {
                assertThat(client.post("/batches", batch(batch)).status()).isEqualTo(201);
            }

            JsonNode counters = client.root("GET", "/_simulator/counters", null).json();
            assertThat(counters.get("recipients_accepted").asInt()).isEqualTo(BATCHES * PER_BATCH);
            assertThat(counters.get("delivered").asInt()).isEqualTo(BATCHES * PER_BATCH);
            JsonNode duplicates = client.root("GET", "/_simulator/duplicates", null).json();
            assertThat(duplicates.get("messages").asInt()).isEqualTo(BATCHES * PER_BATCH);
            assertThat(duplicates.get("accepted_more_than_once").asInt()).isZero();
            assertThat(duplicates.get("complete").asBoolean()).isTrue();
            JsonNode oldest = client.get("/delivery_reports?page_size=100&page=9999").json();
            assertThat(oldest.get("count").asInt()).isEqualTo(BATCHES * PER_BATCH);
            assertThat(oldest.get("delivery_reports").get(99).get("recipient").asText()).isEqualTo("46710000000");
            assertThat(client.get("/delivery_reports?status=Delivered&code=0").json().get("count").asInt())
                    .isEqualTo(BATCHES * PER_BATCH);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Every tenth batch has a value of its own for each recipient. */
    private static String batch(int batch) {
        StringBuilder to = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < PER_BATCH; i++) {
            long number = 46_710_000_000L + batch * (long) PER_BATCH + i;
            to.append(i == 0 ? "'" : ",'").append(number).append('\'');
            values.append(i == 0 ? "'" : ",'").append(number).append("':'N").append(number % 997).append('\'');
        }
        String parameters = batch % 10 == 0 ? ",'parameters':{'n':{" + values + "}}" : "";
        return "{'to':[" + to + "],'from':'Acme','body':'Your parcel is here" + (batch % 10 == 0 ? ", ${n}" : "") + "'"
               + parameters + ",'client_reference':'job-" + batch + "'}";
    }
}
