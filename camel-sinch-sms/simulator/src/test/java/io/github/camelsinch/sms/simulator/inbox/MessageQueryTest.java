/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.time.Instant;

import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import io.github.camelsinch.sms.text.SmsEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageQueryTest {

    private static final SimulatedMessage MESSAGE = new SimulatedMessage(
            7, "46700000001", "Acme", "Your parcel is at \"Kiosk: Nord\"", 1, SmsEncoding.GSM_7BIT, DeliveryStatus.ABORTED, 402,
            Instant.EPOCH, "01JWNXQ5M0AAAAAAAAAAAAAAAA", "order-17");
    private static final SimulatedMessage BARE = new SimulatedMessage(
            8, "46700000002", null, null, 0, null, DeliveryStatus.QUEUED, 400, Instant.EPOCH, "01JWNXQ5M0BBBBBBBBBBBBBBBB",
            null);

    @ParameterizedTest
    @ValueSource(strings = {
            "", "  ", "to:46700000001", "to:+467", "from:acme", "state:Aborted", "state:aborted", "code:402",
            "batch:01jwnxq5m0aaaaaaaaaaaaaaaa", "ref:order", "PARCEL", "\"parcel is at\"", "46700000001", "+46700000001",
            "0001",
            "order-17", "acme", "\"Kiosk: Nord", "-state:queued", "-bicycle", "to:467 parcel code:402", "Kiosk:", "TO:467" })
    void finds(String search) {
        assertThat(MessageQuery.parse(search).finds(MESSAGE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "to:0001", "from:cme", "state:abort", "code:40", "code:four", "batch:01JWNXQ5M0", "ref:17", "bicycle",
            "-parcel", "parcel -code:402", "to:467 state:delivered", "\"is parcel\"", "colour:red" })
    void doesNotFind(String search) {
        assertThat(MessageQuery.parse(search).finds(MESSAGE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "from:a", "ref:a", "text" })
    void whatAMessageDoesNotHaveDoesNotMatch(String search) {
        assertThat(MessageQuery.parse(search).finds(BARE)).isFalse();
        assertThat(MessageQuery.parse("-" + search).finds(BARE)).isTrue();
    }

    @Test
    void itDoesNotTellWhatIsLookedFor() {
        assertThat(MessageQuery.parse("to:46700000001 secret").toString()).isEqualTo("MessageQuery[2 words]");
        assertThat(MessageQuery.parse("to:46700000001").words().get(0).toString()).isEqualTo("Word[TO, negated=false]");
    }
}
