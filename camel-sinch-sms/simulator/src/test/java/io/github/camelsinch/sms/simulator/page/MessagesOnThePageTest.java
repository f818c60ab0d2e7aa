/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.page;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesOnThePageTest extends PageTestCase {

    @Test
    void anEmptyInboxSaysHowToSend() {
        open("");

        assertThat(text("#nothing")).contains("Waiting for the first message",
                "curl " + simulator.baseUrl() + "/xms/v1/demo-plan/batches");
    }

    @Test
    void aMessageThatIsSentArrivesWithoutAReload() {
        open("");

        String id = send(",'client_reference':'order-17'", "Your parcel is here", ANN);

        eventually(() -> assertThat(texts("#rows tr")).hasSize(1));
        assertThat(text("#rows tr")).contains("12:00:00", "+" + ANN, "Acme", "Your parcel is here", "GSM-7", "Delivered",
                "code 0",
                id.substring(20), "order-17");
        assertThat(find("#nothing").isDisplayed()).isFalse();
    }

    @Test
    void countsFollowTheQueue() {
        send("", "x".repeat(161), ANN, "9990000402", BOB);
        open("");
        eventually(() -> assertThat(counts()).isEqualTo("3 2 1 1 0 2"));

        clock.advance(Duration.ofSeconds(1));

        eventually(() -> assertThat(counts()).isEqualTo("3 0 2 2 1 4"));
        assertThat(text("#outlook")).isEqualTo("100 % settled · 1 batch");
    }

    @Test
    void whatNeverCameToTheQueueIsNotWaitedFor() {
        send("", "hello", ANN);
        api.delete("/batches/" + send(",'send_at':'2026-03-02T12:00:00Z'", "later", BOB));
        open("");

        eventually(() -> assertThat(text("#outlook")).isEqualTo("100 % settled · 1 outside the queue · 2 batches"));
    }

    @Test
    void aMessageOfAnotherDayHasItsDate() {
        send("", "hello", ANN);
        open("");
        eventually(() -> assertThat(text("#rows .at")).isEqualTo("12:00:00"));

        clock.advance(Duration.ofDays(1));

        eventually(() -> assertThat(text("#rows .at")).isEqualTo("12:00:00\n2026-03-01"));
    }

    @Test
    void countsStayExactWhenMessagesAreForgotten() {
        for (int i = 0; i < 12; i++) {
            api.post("/batches", "{'to':['" + ANN + "'" + (",'" + BOB + "'").repeat(999) + "],'from':'Acme','body':'hi'}");
        }
        clock.advance(Duration.ofDays(1));
        open("");

        eventually(() -> assertThat(counts()).isEqualTo("12,000 0 12,000 12,000 0 12,000"));
        assertThat(text("#found")).isEqualTo("10,000 messages");
    }

    @Test
    void theSearchFiltersAndStaysInTheAddress() {
        send("", "Your parcel", ANN);
        send("", "Your code", BOB);
        open("");
        eventually(() -> assertThat(texts("#rows tr")).hasSize(2));

        find("#search").sendKeys("to:" + BOB + " code");

        eventually(() -> assertThat(texts("#rows .number")).containsExactly("+" + BOB));
        assertThat(text("#found")).isEqualTo("1 of 2");
        browser.navigate().refresh();
        eventually(() -> assertThat(texts("#rows .number")).containsExactly("+" + BOB));
        assertThat(find("#search").getDomProperty("value")).isEqualTo("to:" + BOB + " code");
    }

    @Test
    void aSearchWithoutResultsOffersToShowAll() {
        send("", "hello", ANN);
        open("?q=bicycle");
        eventually(() -> assertThat(text("#nothing")).contains("No message matches."));

        button("Show all").click();

        eventually(() -> assertThat(texts("#rows tr")).hasSize(1));
        assertThat(address()).isEqualTo("/");
    }

    @Test
    void aCountLeadsToItsMessages() {
        send("", "hello", "9990000402", ANN);
        clock.advance(Duration.ofSeconds(1));
        open("");

        find(".tile.tone-failed").click();

        eventually(() -> assertThat(texts("#rows .number")).containsExactly("+9990000402"));
    }

    @Test
    void moreThanFiftyAreShownOnRequest() {
        for (int i = 0; i < 60; i++) {
            send("", "no " + i, ANN);
        }
        open("");
        eventually(() -> assertThat(browser.findElements(By.cssSelector("#rows tr"))).hasSize(50));

        button("Show more").click();

        eventually(() -> assertThat(browser.findElements(By.cssSelector("#rows tr"))).hasSize(60));
    }

    @Test
    void rowsStayUnderThePointer() {
        send("", "first", ANN);
        open("");
        eventually(() -> assertThat(texts("#rows .what")).containsExactly("first"));
        new Actions(browser).moveToElement(find("#rows .what")).perform();

        send("", "second", BOB);

        eventually(() -> assertThat(text("#found")).isEqualTo("2 messages"));
        assertThat(texts("#rows .what")).containsExactly("first");
        assertThat(find("#held").isDisplayed()).isTrue();
        new Actions(browser).moveToElement(find("h1")).perform();
        eventually(() -> assertThat(texts("#rows .what")).hasSize(2));
    }

    @Test
    void aTextIsNeverReadAsHtml() {
        send(",'client_reference':'<b>ref</b>'", "<img src=/x onerror=alert(1)><script>alert(2)</script>", ANN);
        open("?phone=" + ANN);

        eventually(() -> assertThat(text(".bubble > p")).startsWith("<img src=/x"));
        assertThat(text("#rows .origin")).contains("<b>ref</b>");
        assertThat(browser.findElements(By.cssSelector("#rows img, .bubble img, #rows script"))).isEmpty();
    }

    @Test
    void slashGoesToTheSearchAndArrowsGoThroughTheRows() {
        send("", "one", ANN);
        send("", "two", BOB);
        clock.advance(Duration.ofSeconds(1));
        open("");
        eventually(() -> assertThat(texts("#rows tr")).hasSize(2));

        new Actions(browser).sendKeys("/").perform();
        assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("search");
        find("#rows tr:first-child .number").sendKeys(Keys.ARROW_DOWN);
        assertThat(browser.switchTo().activeElement().getText()).isEqualTo("+" + ANN);
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);

        eventually(() -> assertThat(text(".device h3")).isEqualTo("+" + ANN));
    }

    @Test
    void theCommandOfAnEmptyInboxIsCopied() {
        open("");

        button("Copy the command").click();

        eventually(() -> assertThat(text("#toast")).isIn("Copied.", "Press Ctrl+C to copy."));
    }

    @Test
    void theExportHasWhatTheSearchFinds() {
        open("?q=to:" + BOB);

        assertThat(find("#export").getDomAttribute("href")).isEqualTo("/_simulator/inbox.csv?q=to%3A" + BOB);
    }

    private String counts() {
        return String.join(" ", texts("#tiles b"));
    }
}
