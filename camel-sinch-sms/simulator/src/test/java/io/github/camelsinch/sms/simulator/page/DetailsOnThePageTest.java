/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.page;

import java.time.Duration;
import java.util.Map;

import io.github.camelsinch.sms.simulator.SimulatorBuilder;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;

import static org.assertj.core.api.Assertions.assertThat;

/** The phone, the batches, the parts, the faults and the clock. */
class DetailsOnThePageTest extends PageTestCase {

    private static final int KEPT = 20;

    @Override
    SimulatorBuilder settings(SimulatorBuilder builder) {
        return builder.keepTexts(KEPT);
    }

    @Test
    void aRowOpensThePhoneOfItsNumber() {
        send("", "Hello Ann", ANN);
        send("", "Hello Bob", BOB);
        open("");
        eventually(() -> assertThat(texts("#rows tr")).hasSize(2));

        browser.findElement(By.xpath("//td[@class='what'][contains(., 'Hello Ann')]")).click();

        eventually(() -> assertThat(texts(".bubble > p")).containsExactly("Hello Ann"));
        assertThat(address()).isEqualTo("/?phone=" + ANN + "&tab=phone");
        browser.navigate().back();
        eventually(() -> assertThat(text(".device h3")).isEqualTo("Phone"));
    }

    @Test
    void aMessageOnThePhoneShowsWhatBecomesOfIt() {
        send("", "hello", "9990000402", ANN);
        open("?phone=" + ANN);
        eventually(() -> assertThat(text(".bubble .pill")).isEqualTo("Queued"));

        clock.advance(Duration.ofSeconds(1));

        eventually(() -> assertThat(text(".bubble .pill")).isEqualTo("Delivered"));
    }

    @Test
    void thePhoneStaysFullWhenTheRingGoesRound() {
        send("", "Keep me", ANN);
        open("?phone=" + ANN);
        eventually(() -> assertThat(texts(".bubble > p")).containsExactly("Keep me"));

        for (int i = 0; i < KEPT; i++) {
            send("", "other", BOB);
        }
        send("", "And me", ANN);

        eventually(() -> assertThat(texts(".bubble > p")).containsExactly("Keep me", "And me"));
        assertThat(simulator.messages(ANN)).hasSize(1);
    }

    @Test
    void aMessageWithoutTextIsNotTakenForOne() {
        send(",'type':'mt_binary','udh':'050003010101'", "SGVsbG8=", ANN);
        open("?phone=" + ANN);

        eventually(() -> assertThat(texts(".bubble > p")).containsExactly("(binary) SGVsbG8="));
        assertThat(text("#rows .what")).isEqualTo("(binary) SGVsbG8=");
        assertThat(texts(".bubble footer .link")).isEmpty();
    }

    @Test
    void whatSomebodyIsAboutToClickIsNotReplacedByNews() {
        send("", "hello", "9990000000", ANN);
        open("?tab=batch");
        eventually(() -> assertThat(texts(".batches button")).hasSize(1));
        WebElement batch = find(".batches button");
        send("", "hello", BOB);
        eventually(() -> assertThat(texts(".batches button")).hasSize(2));
        clock.advance(Duration.ofSeconds(1));
        eventually(() -> assertThat(text(".batches")).doesNotContain("Sending"));
        assertThat(batch.getText()).contains("Finished");

        send("", "hello", "9990000000", ANN);
        open("?phone=" + ANN);
        eventually(() -> assertThat(texts(".bubble .pill")).containsExactly("Delivered", "Queued"));
        WebElement copy = find(".bubble:last-child .copy");
        clock.advance(Duration.ofSeconds(1));
        eventually(() -> assertThat(texts(".bubble .pill")).containsExactly("Delivered", "Delivered"));
        assertThat(copy.isDisplayed()).isTrue();
    }

    @Test
    void aQueuedBatchIsCancelled() {
        String id = send("", "hello", "9990000000", ANN, BOB);
        open("?tab=batch");
        eventually(() -> assertThat(texts(".batches button")).hasSize(1));
        find(".batches button").click();
        eventually(() -> assertThat(text(".batch .verdict")).isEqualTo("Sending · 3 messages · 3 parts"));
        eventually(() -> assertThat(text("#batch-json")).contains("\"id\": \"" + id + "\"", "\"body\": \"hello\""));

        button("Cancel it").click();
        button("Cancel the batch").click();

        eventually(() -> assertThat(text(".batch .verdict")).startsWith("Cancelled"));
        eventually(() -> assertThat(text(".timeline")).contains("accepted", "cancelled"));
        assertThat(find("#batch-cancel").isEnabled()).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(simulator.counters().delivered()).isEqualTo(1);
    }

    @Test
    void theClockBringsAScheduledBatch() {
        send(",'send_at':'2026-03-02T11:00:00Z'", "hello", ANN);
        open("?tab=batch");
        eventually(() -> assertThat(text(".batches")).contains("Scheduled", "2026-03-02 11:00:00"));
        assertThat(text("#outlook")).isEqualTo("1 outside the queue: scheduled, or cancelled before");
        assertThat(text("#now")).isEqualTo("2026-03-01 12:00:00 UTC");

        button("+1 day").click();

        eventually(() -> assertThat(text("#now")).isEqualTo("2026-03-02 12:00:00 UTC"));
        eventually(() -> assertThat(text(".batches")).contains("Finished"));
        eventually(() -> assertThat(texts("#rows .state .pill")).containsExactly("Delivered"));
    }

    @Test
    void theChartTellsWhatWasSentInTheLastSecond() {
        send("", "hello", ANN + "','" + BOB + "','46700000003");
        open("");

        clock.advance(Duration.ofSeconds(1));

        eventually(() -> assertThat(find("#chart").getDomAttribute("aria-label")).isEqualTo(
                "In the last second 3 messages were accepted and 3 left the queue, whose limit is 10. Most in one second: 3 accepted."));
        assertThat(find("#chart canvas").isDisplayed()).isTrue();
    }

    @Test
    void partsAreShownWithTheCharactersThatCost() {
        open("?tab=parts");

        find("#parts-text").clear();
        find("#parts-text").sendKeys("x".repeat(70) + "\u0141");

        eventually(() -> assertThat(text("#parts-result .verdict")).isEqualTo("2 parts · UCS-2 · 71 units, 63 left"));
        assertThat(texts(".cut li")).hasSize(2);
        assertThat(texts(".cut mark")).containsExactly("\u0141");
        assertThat(text(".costly")).contains("LATIN CAPITAL LETTER L WITH STROKE");
    }

    @Test
    void aTextIsSentFromThePage() {
        open("?tab=parts");

        button("Send").click();

        eventually(() -> assertThat(texts(".bubble > p")).hasSize(1));
        assertThat(simulator.messages(ANN)).hasSize(1);
    }

    @Test
    void anOutcomeThatIsSetHereConcernsTheNextMessage() {
        open("?tab=faults");
        eventually(() -> assertThat(texts("#outcomes li")).containsExactly("all others\nDelivered 0"));

        find("#outcome-kind option[value=prefix]").click();
        find("#outcome-digits").sendKeys("+467");
        button("Add rule").click();

        eventually(() -> assertThat(texts("#outcomes li")).containsExactly("number begins with +467\nFailed 150",
                "all others\nDelivered 0"));
        send("", "hello", ANN);
        eventually(() -> assertThat(text("#rows .state")).isEqualTo("Failed\ncode 150"));
        button("Clear all").click();
        eventually(() -> assertThat(simulator.outcomes().settings()).hasSize(1));
    }

    @Test
    void aScriptThatIsSetHereDelaysTheReport() {
        open("?tab=faults");
        find("#script-kind option[value=prefix]").click();
        find("#script-digits").sendKeys("+467");
        button("Add script").click();

        eventually(() -> assertThat(texts("#scripts li")).containsExactly("number begins with +467\n2h late"));
        send("", "hello", ANN);
        eventually(() -> assertThat(text("#rows .state")).isEqualTo("Dispatched\ncode 401"));

        button("+1 h").click();
        button("+1 h").click();

        eventually(() -> assertThat(text("#rows .state")).isEqualTo("Delivered\ncode 0"));
        button("Clear scripts").click();
        eventually(() -> assertThat(simulator.reportScripts().rules()).isEmpty());
    }

    @Test
    void aFaultInForceIsSeenFromEveryTab() {
        open("?tab=phone");
        simulator.faults().every().with(Fault.status(500));

        eventually(() -> assertThat(text("#faults-count")).isEqualTo("1"));

        simulator.faults().clear();
        eventually(() -> assertThat(find("#faults-count").isDisplayed()).isFalse());
    }

    @Test
    void aFaultThatIsSetHereStrikesAndIsCounted() {
        open("?tab=faults");
        eventually(() -> assertThat(texts("#faults li")).containsExactly("All goes well."));
        find("#fault-count").clear();
        find("#fault-count").sendKeys("3");
        find("#fault-wait").sendKeys("7");

        button("Add fault").click();

        eventually(() -> assertThat(text("#faults")).contains("any request, next 3: 429", "hit 0"));
        WebElement end = button("End");
        assertThat(api.get("/batches").header("retry-after")).isEqualTo("7");
        eventually(() -> assertThat(text("#faults")).contains("any request, next 2: 429", "hit 1"));
        assertThat(end.isDisplayed()).isTrue();
    }

    @Test
    void anAcceptedBatchLosesItsAnswer() {
        open("?tab=faults");
        find("#fault-operation option[value=send]").click();
        find("#fault-what option[value='the answer is 503']").click();
        button("Add fault").click();
        eventually(() -> assertThat(text("#faults")).contains("send, next 1: accepted, then 503"));

        assertThat(api.post("/batches", "{'to':['" + ANN + "'],'from':'Acme','body':'hello'}").status()).isEqualTo(503);

        eventually(() -> assertThat(texts("#rows .number")).containsExactly("+" + ANN));
        eventually(() -> assertThat(texts("#faults li")).containsExactly("All goes well."));
    }

    @Test
    void aFaultIsEnded() {
        simulator.faults().every().with(Fault.status(500));
        open("?tab=faults");
        eventually(() -> assertThat(text("#faults")).contains("any request, each time: 500"));

        button("End").click();

        eventually(() -> assertThat(texts("#faults li")).containsExactly("All goes well."));
        assertThat(api.get("/batches").status()).isEqualTo(200);
    }

    @Test
    void aFaultThatNeedsSocketsSaysSo() {
        open("?tab=faults");
        find("#fault-what option[value='Connection is reset']").click();

        button("Add fault").click();

        eventually(() -> assertThat(text("#toast")).contains("socketFaults(true)"));
        // the browser tells of the refusal too
        browser.manage().logs().get(LogType.BROWSER);
    }

    @Test
    void aMessageIsCopiedAsCurlRouteAndQuestion() {
        send("", "Caf\u00e9 Nord", ANN);
        open("");
        eventually(() -> assertThat(texts("#rows tr")).hasSize(1));

        find("#rows .copy").click();

        assertThat(snippet()).isEqualTo("curl " + simulator.baseUrl() + "/xms/v1/demo-plan/batches \\\n"
                                        + "  -H 'Authorization: Bearer demo-token' \\\n"
                                        + "  -H 'Content-Type: application/json' \\\n"
                                        + "  -d '{\"to\":[\"" + ANN + "\"],\"from\":\"Acme\",\"body\":\"Caf\u00e9 Nord\"}'");
        button("Camel, Java").click();
        assertThat(snippet()).contains(".to(\"sinch-sms:send?from=Acme\");");
        button("JUnit").click();
        assertThat(snippet()).isEqualTo("sinch.messages().to(\"+" + ANN + "\")\n"
                                        + "    .withText(\"Caf\u00e9 Nord\")\n"
                                        + "    .delivered()\n"
                                        + "    .awaitOne();");
    }

    @Test
    void tabsAreWalkedWithArrows() {
        open("");

        find("#tab-phone").sendKeys(Keys.ARROW_RIGHT);

        assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Batches");
        assertThat(find("#tab-batch").getDomAttribute("aria-selected")).isEqualTo("true");
        assertThat(find("#pane-phone").isDisplayed()).isFalse();
    }

    @Test
    void aResetIsAskedForFirst() {
        send("", "hello", ANN);
        simulator.outcomes().otherwise(Outcome.failed(150));
        simulator.failNext(3, 500, Map.of());
        open("");
        find("#reset").click();
        assertThat(simulator.counters().recipientsAccepted()).isEqualTo(1);

        button("Forget everything").click();

        eventually(() -> assertThat(text("#nothing")).contains("Waiting for the first message"));
        assertThat(api.get("/batches").status()).isEqualTo(200);
    }

    private String snippet() {
        return find("#copy textarea").getDomProperty("value");
    }
}
