/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

import java.util.Random;

import io.github.camelsinch.sms.simulator.batch.Ulids;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CallbackSignerTest {

    /**
     * The vector of Sinch's own SDKs (sinch/sinch-sdk-java, Conversation webhooks, which are signed in the same way).
     */
    @Parity(
            topic = Topic.CALLBACKS, status = Status.INFERRED, source = Source.SDK,
            rule = "The vector of Sinch's SDKs")
    @Test
    void aBodyIsSignedAsSinchsSdksSay() {
        CallbackSigner signer = new CallbackSigner("foo_secret1234", new Ulids(new Random(1)));
        String body = "{\"app_id\":\"\",\"accepted_time\":\"2021-10-18T17:49:13.813615Z\","
                      + "\"project_id\":\"e2df3a34-a71b-4448-9db5-a8d2baad28e4\","
                      + "\"contact_create_notification\":{\"contact\":{\"id\":\"01FJA8B466Y0R2GNXD78MD9SM1\",\"channel_identities\":"
                      + "[{\"channel\":\"SMS\",\"identity\":\"48123456789\",\"app_id\":\"\"}],\"display_name\":\"New Test Contact\","
                      + "\"email\":\"new.contact@email.com\",\"external_id\":\"\",\"metadata\":\"\",\"language\":\"EN_US\"}},"
                      + "\"message_metadata\":\"\"}";

        assertThat(signer.signature(body.getBytes(UTF_8), "01FJA8B4A7BM43YGWSG9GBV067", "1634579353"))
                .isEqualTo("6bpJoRmFoXVjfJIVglMoJzYXxnoxRujzR4k2GOXewOE=");
    }

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
