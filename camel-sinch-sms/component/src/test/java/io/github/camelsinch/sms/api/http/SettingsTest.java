/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Settings that cannot be are refused when they are made, by name, without showing a secret. */
class SettingsTest {

    private static final URI US = URI.create("https://us.sms.api.sinch.com");
    private static final BearerToken TOKEN = new BearerToken("t");

    @ParameterizedTest
    @ValueSource(strings = {
            "https://us.sms.api.sinch.com", "https://us.sms.api.sinch.com/gateway", "http://localhost:8080",
            "http://127.0.0.1:1", "http://127.1.2.3", "http://[::1]:8080", "HTTPS://host" })
    void aBaseUrlIsTaken(String url) {
        assertThat(new ApiSettings(URI.create(url), "plan1", TOKEN).baseUrl()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://us.sms.api.sinch.com", "http://127.0.0.1.evil.com", "http://localhost.evil.com",
            "ftp://localhost", "https:/x", "/x", "https://u:p@host", "https://host?x=y", "https://host#x", "http://0.0.0.0" })
    void aBaseUrlIsRefused(String url) {
        assertThatThrownBy(() -> new ApiSettings(URI.create(url), "plan1", TOKEN))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("baseUrl must be");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "../other", "a b", "a/b", "a%2Fb", "a\n" })
    void aPlanThatCouldLeaveThePathIsRefused(String plan) {
        assertThatThrownBy(() -> new ApiSettings(US, plan, TOKEN))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("servicePlanId or projectId must be");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a b", "a\r\nX: y", "tökén", "\u0000" })
    void aTokenThatCannotStandInAHeaderIsRefusedAndNotShown(String token) {
        assertThatThrownBy(() -> new BearerToken(token)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("token must").message().doesNotContain("kén", "X: y");
    }

    @Test
    void timesAndLimitsHaveBounds() {
        assertThatThrownBy(() -> new ApiSettings(US, "p", TOKEN, Duration.ZERO, 1)).hasMessageContaining("requestTimeout");
        assertThatThrownBy(() -> new ApiSettings(US, "p", TOKEN, Duration.ofDays(999_999_999_999L), 1))
                .hasMessageContaining("requestTimeout");
        assertThatThrownBy(() -> new ApiSettings(US, "p", TOKEN, Duration.ofSeconds(1), 0))
                .hasMessageContaining("maxResponseBytes");
        assertThatThrownBy(() -> TransportSettings.DEFAULTS.withConnectTimeout(Duration.ofMillis(-1)))
                .hasMessageContaining("connectTimeout");
        assertThatThrownBy(() -> TransportSettings.DEFAULTS.withMaxConnections(0)).hasMessageContaining("maxConnections");
        assertThatThrownBy(() -> new ProxySettings("h", 0, null, null, null)).hasMessageContaining("proxyPort");
    }
}
