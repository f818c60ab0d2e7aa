/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Types and statuses: an open set with known members. */
class OpenValuesTest {

    @ParameterizedTest
    @ValueSource(strings = { "Delivered", "Failed", "Expired", "Rejected", "Aborted", "Cancelled", "Deleted", "Unknown" })
    void theseStatusesAreFinal(String status) {
        assertThat(DeliveryStatus.of(status).isFinal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Queued", "Dispatched", "Orbiting" })
    void theseStatusesAreNot(String status) {
        assertThat(DeliveryStatus.of(status).isFinal()).isFalse();
    }

    @Test
    void knownMembersAreRecognisedInAnyCase() {
        assertThat(DeliveryStatus.of("DELIVERED")).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(MessageType.of("MT_Binary")).isEqualTo(MessageType.MT_BINARY);
        assertThat(DeliveryReportType.of("Per_Recipient_Final")).isEqualTo(DeliveryReportType.PER_RECIPIENT_FINAL);
    }

    @Test
    void unknownMembersKeepTheirSpelling() {
        assertThat(DeliveryStatus.of("Orbiting").value()).isEqualTo("Orbiting");
        assertThat(MessageType.of("mt_Hologram")).hasToString("mt_Hologram");
    }
}
