/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.page;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.logging.LogType;

import static org.assertj.core.api.Assertions.assertThat;

/** Narrow screens, screen readers, slow lines. */
class PageForEverybodyTest extends PageTestCase {

    private static final int MAX_BYTES = 170_000;

    @ParameterizedTest
    @CsvSource({ "phone", "batch", "parts", "callbacks", "faults" })
    void everythingHasAName(String tab) {
        send("", "hello", ANN);
        open("?phone=" + ANN + "&tab=" + tab);
        eventually(() -> assertThat(texts("#rows tr")).hasSize(1));

        assertThat(script("""
                return [...document.querySelectorAll('button, a, input, select, textarea, [role=img], img')]
                    .filter((e) => !e.closest('[hidden], .u-wrap'))
                    .filter((e) => !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels && e.labels.length
                        || e.hasAttribute('alt')))
                    .map((e) => e.outerHTML);
                """)).isEqualTo(List.of());
    }

    @Test
    void thePageFitsANarrowScreen() {
        send("", "A long text without end ".repeat(12), ANN);
        send(",'send_at':'2026-03-02T12:00:00Z'", "later", BOB);
        browser.manage().window().setSize(new Dimension(500, 900));
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        try {
            for (String tab : List.of("phone", "batch", "parts", "callbacks", "faults")) {
                open("?phone=" + ANN + "&tab=" + tab);
                eventually(() -> assertThat(texts("#rows tr")).hasSize(1));
                assertThat(script("return document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"))
                        .as(tab).isEqualTo(0L);
            }
        } finally {
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    void thePageIsLight() {
        open("");

        Number bytes = (Number) script("""
                return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                    .filter((entry) => entry.name.includes('/_simulator/page/') || entry.entryType === 'navigation')
                    .reduce((sum, entry) => sum + entry.encodedBodySize, 0);
                """);

        assertThat(bytes.intValue()).isBetween(50_000, MAX_BYTES);
    }

    @Test
    void whenTheSimulatorIsGoneThePageSaysSo() {
        open("");

        simulator.close();

        eventually(() -> assertThat(text("#live")).isEqualTo("reconnecting"));
        assertThat(text("#gone")).startsWith("The simulator does not answer.");
        // what the browser says of the broken connection is meant
        browser.manage().logs().get(LogType.BROWSER);
    }
}
