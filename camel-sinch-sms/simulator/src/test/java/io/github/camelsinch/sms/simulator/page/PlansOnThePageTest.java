/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.page;

import io.github.camelsinch.sms.simulator.ApiClient;
import io.github.camelsinch.sms.simulator.ServicePlan;
import io.github.camelsinch.sms.simulator.SimulatorBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A simulator with two plans: the page looks at one of them. */
class PlansOnThePageTest extends PageTestCase {

    @Override
    SimulatorBuilder settings(SimulatorBuilder builder) {
        return builder.morePlans(new ServicePlan("codes", "codes-token", 0, "eu"));
    }

    @Test
    void anotherPlanIsChosenAndHasMessagesOfItsOwn() {
        send("", "hello", ANN);
        ApiClient.of(simulator.plan("codes")).post("/batches", "{'to':['" + BOB + "'],'from':'Acme','body':'1234'}");
        open("");
        eventually(() -> assertThat(texts("#rows .number")).containsExactly("+" + ANN));

        find("#plans option[value=codes]").click();

        eventually(() -> assertThat(texts("#rows .number")).containsExactly("+" + BOB));
        assertThat(address()).isEqualTo("/?plan=codes");
        assertThat(text("#plan")).isEqualTo("no rate limit · eu");
    }

    @Test
    void whatIsSentFromThePageGoesToThePlanThatIsLookedAt() {
        open("?plan=codes&tab=parts");

        button("Send").click();

        eventually(() -> assertThat(texts("#rows .number")).hasSize(1));
        assertThat(simulator.plan("codes").messages()).hasSize(1);
        assertThat(simulator.messages()).isEmpty();
        assertThat(find("#export").getAttribute("href")).endsWith("plan=codes");
    }
}
