/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.page;

import io.github.camelsinch.sms.simulator.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/** The callbacks of the newest batches. */
class CallbacksOnThePageTest extends PageTestCase {

    private final Receiver receiver = new Receiver();

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void aCallbackIsShownWithPayloadAndAttemptsAndReplayed() {
        open("?tab=callbacks");
        eventually(() -> assertThat(text("#pane-callbacks")).startsWith("No callbacks yet."));

        String id = send(wanting(receiver.url()), "hello", ANN);

        eventually(() -> assertThat(text(".callbacks .pill")).isEqualTo("Delivered"));
        assertThat(texts(".callbacks .timeline li")).containsExactly("2026-03-01 12:00:00 HTTP 200");
        assertThat(text(".callbacks")).contains("+" + ANN + " Delivered 0");
        find(".callbacks summary").click();
        assertThat(text(".callbacks pre")).contains("\"batch_id\": \"" + id + "\"", "\"status\": \"Delivered\"");

        WebElement replay = button("Replay");
        replay.click();

        eventually(() -> assertThat(texts(".callbacks .timeline li")).containsExactly("2026-03-01 12:00:00 HTTP 200",
                "2026-03-01 12:00:00 HTTP 200, replayed"));
        assertThat(find(".callbacks pre").isDisplayed()).isTrue();
        assertThat(receiver.deliveries()).hasSize(2);
        assertThat(replay.isDisplayed()).isTrue();
    }

    @Test
    void aCallbackThatMayNotBeSentCannotBeReplayed() {
        send(wanting("http://sms.invalid/"), "hello", ANN);

        open("?tab=callbacks");

        eventually(() -> assertThat(text(".callbacks .pill")).isEqualTo("Blocked"));
        assertThat(texts(".callbacks .replay")).isEmpty();
    }

    @Test
    void aCallbackLeadsToItsBatch() {
        String id = send(wanting(receiver.url()), "hello", ANN);
        open("?tab=callbacks");
        eventually(() -> assertThat(texts(".callbacks > li")).hasSize(1));

        button("its batch").click();

        eventually(() -> assertThat(text(".batch h3")).isEqualTo(id));
    }

    private static String wanting(String url) {
        return ",'delivery_report':'per_recipient_final','callback_url':'" + url + "'";
    }
}
