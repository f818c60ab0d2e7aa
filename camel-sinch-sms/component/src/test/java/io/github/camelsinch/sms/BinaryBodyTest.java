/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.send.SendResult;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What may be the payload of a binary message.
 */
class BinaryBodyTest extends GatedTestSupport {

    private static final String BINARY = "sinch-sms:send?type=mt_binary&from=Acme&to=" + ANN + "&udh=06050423F423F4";
    private static final byte[] OCTETS = { 0, 1, 2, (byte) 0xff };

    @TempDir
    Path folder;

    @Test
    void octetsGoOutInBase64WithTheirHeader() throws Exception {
        SendResult result = body(through(BINARY, OCTETS), SendResult.class);

        assertThat(posted().get("type").asText()).isEqualTo("mt_binary");
        assertThat(posted().get("udh").asText()).isEqualToIgnoringCase("06050423F423F4");
        assertThat(payload(posted())).isEqualTo(OCTETS);
        assertThat(result.encoding()).isNull();
        assertThat(result.parts()).isEqualTo(1);
    }

    @Test
    void streamsFilesAndPathsHoldThePayload() throws Exception {
        Path file = Files.write(folder.resolve("payload"), OCTETS);

        for (Object body : List.of(new ByteArrayInputStream(OCTETS), new InputStreamCache(OCTETS), file, file.toFile())) {
            assertThat(through(BINARY, body).getException()).isNull();
        }

        assertThat(gate.calls("POST")).hasSize(4).allSatisfy(call -> assertThat(payload(call.body())).isEqualTo(OCTETS));
    }

    @Test
    void textIsRefusedSinceItMightBeBase64OrHex() throws Exception {
        SinchSmsValidationException failure = failure(through(BINARY, "00FF"), SinchSmsValidationException.class);

        assertThat(failure).hasMessageContaining("byte[]").hasMessageContaining("mt_binary");
        assertThat(gate.calls()).isEmpty();
    }

    @Test
    void aLongPayloadIsCutAndGetsConcatenationHeaders() throws Exception {
        byte[] octets = new byte[300];
        octets[299] = 9;

        SendResult result = body(through("sinch-sms:send?type=mt_binary&from=Acme&to=" + ANN, octets), SendResult.class);

        List<JsonNode> posts = gate.calls("POST").stream().map(RecordingGate.Call::body).toList();
        assertThat(posts).hasSize(3);
        java.io.ByteArrayOutputStream joined = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            String udh = posts.get(i).get("udh").asText().toUpperCase();
            assertThat(udh).as("16-bit reference, 3 parts, part %s", i + 1).matches("060804[0-9A-F]{4}030" + (i + 1));
            assertThat(udh.substring(0, 10)).isEqualTo(posts.get(0).get("udh").asText().toUpperCase().substring(0, 10));
            assertThat(payload(posts.get(i)).length + udh.length() / 2).isLessThanOrEqualTo(140);
            joined.writeBytes(payload(posts.get(i)));
        }
        assertThat(joined.toByteArray()).isEqualTo(octets);
        assertThat(result.batches()).hasSize(3);
        assertThat(result.parts()).isEqualTo(3);
    }

    @Test
    void twoLongMessagesDoNotShareTheirReference() throws Exception {
        String start = routeTo("sinch-sms:send?type=mt_binary&from=Acme&to=" + ANN);

        template.sendBody(start, new byte[200]);
        template.sendBody(start, new byte[200]);

        List<String> udhs = gate.calls("POST").stream().map(call -> call.body().get("udh").asText()).toList();
        assertThat(udhs).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void theTypeMayComeFromTheHeader() throws Exception {
        through("sinch-sms:send?from=Acme&to=" + ANN, OCTETS,
                Map.of("CamelSinchSmsType", "mt_binary", "CamelSinchSmsUdh", "06050415811581"));

        assertThat(posted().get("udh").asText()).isEqualToIgnoringCase("06050415811581");
        assertThat(payload(posted())).isEqualTo(OCTETS);
    }

    private static byte[] payload(JsonNode post) {
        return Base64.getDecoder().decode(post.get("body").asText());
    }
}
