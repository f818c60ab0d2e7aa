/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelsinch.sms.simulator.ApiClient;
import io.github.camelsinch.sms.simulator.SimulatorBuilder;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A simulator on a stopped clock and a browser that looks at it. After every test: nothing in the browser's console,
 * and no request to anything but the simulator.
 */
@ExtendWith(Chromium.class)
abstract class PageTestCase {

    static final String ANN = "46700000001";
    static final String BOB = "46700000002";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    final SimulatorClock clock = SimulatorClock.stoppedAt(Instant.parse("2026-03-01T12:00:00Z"));
    SinchSmsSimulator simulator;
    ApiClient api;
    ChromeDriver browser;

    @BeforeEach
    void start(ChromeDriver browser) {
        this.browser = browser;
        simulator = settings(SinchSmsSimulator.builder().messagesPerSecond(10).clock(clock).seed(1)).start();
        api = ApiClient.of(simulator);
        browser.manage().window().setSize(new Dimension(1280, 800));
    }

    /** For tests that need another simulator. */
    SimulatorBuilder settings(SimulatorBuilder builder) {
        return builder;
    }

    @AfterEach
    void nothingIsWrongInTheBrowser() {
        if (browser == null) {
            return;
        }
        try {
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                    .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue()).isEmpty();
            assertThat(requests()).isNotEmpty()
                    .allSatisfy(url -> assertThat(URI.create(url).getHost()).isEqualTo("127.0.0.1"));
        } finally {
            browser.get("about:blank");
            simulator.close();
        }
    }

    private List<String> requests() {
        return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> json(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
                .map(message -> message.path("params").path("request").path("url").asText())
                .filter(url -> !url.startsWith("about:")).toList();
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens the page and waits until it is live. */
    void open(String query) {
        browser.get(simulator.baseUrl() + "/" + query);
        eventually(() -> assertThat(text("#live")).isEqualTo("live"));
        eventually(() -> assertThat(text("#found")).isNotEmpty());
    }

    String send(String fields, String text, String... to) {
        return api
                .post("/batches", "{'to':['" + String.join("','", to) + "'],'from':'Acme','body':'" + text + "'" + fields + "}")
                .id();
    }

    WebElement find(String selector) {
        return browser.findElement(By.cssSelector(selector));
    }

    List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
    }

    String text(String selector) {
        return find(selector).getText();
    }

    WebElement button(String label) {
        return browser.findElements(By.cssSelector("button")).stream()
                .filter(button -> button.isDisplayed() && button.getText().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError("there is no button " + label));
    }

    Object script(String script) {
        return browser.executeScript(script);
    }

    String address() {
        return browser.getCurrentUrl().substring(simulator.baseUrl().length());
    }

    /** The page follows within a quarter of a second, a busy machine later. */
    static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptionsInstanceOf(WebDriverException.class).untilAsserted(assertion);
    }
}
