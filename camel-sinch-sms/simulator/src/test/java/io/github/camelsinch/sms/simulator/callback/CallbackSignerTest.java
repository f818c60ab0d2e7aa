/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

import java.util.Random;

import io.github.camelsinch.sms.simulator.batch.Ulids;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CallbackSignerTest {

    @Test
    void aBodyInUtf8IsSignedAsTheVectorSays() {
        CallbackSigner signer = new CallbackSigner("synthetic-secret-é", new Ulids(new Random(1)));
        String body = "{\"at\":\"2025-06-01T12:00:05.123Z\",\"batch_id\":\"01JWNXQ5M0AAAAAAAAAAAAAAAA\","
                      + "\"client_reference\":\"réf-✓\",\"code\":0,\"operator_status_at\":\"2025-06-01T12:00:00Z\","
                      + "\"recipient\":\"12015550123\",\"status\":\"Delivered\",\"type\":\"recipient_delivery_report_sms\"}";

        assertThat(signer.signature(body.getBytes(UTF_8), "01JWNXQB7CBBBBBBBBBBBBBBBB", "1748779205"))
                .isEqualTo("YhR3MOZllC8/6KTic9SmB86cP9Sj3689WqQXMVFWSHc=");
    }
}
