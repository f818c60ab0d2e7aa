/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;

/**
 * A Camel context whose {@code sinch-sms} component talks to a simulator of its own over a real socket.
 */
abstract class SinchSmsTestSupport extends CamelTestSupport {

    static final String PLAN = "plan-1";
    static final String TOKEN = "token-of-plan-1";
    static final String ANN = "46701740605";
    static final String BO = "46701740606";

    SinchSmsSimulator sinch;

    /** For tests that want another simulator. */
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).start();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        sinch = startSimulator();
        CamelContext context = super.createCamelContext();
        SinchSmsComponent component = new SinchSmsComponent();
        connect(component.getConfiguration());
        context.addComponent("sinch-sms", component);
        return context;
    }

    void connect(ConnectionConfiguration connection) {
        connection.setBaseUrl(sinch.baseUrl());
        connection.setServicePlanId(PLAN);
        connection.setToken(TOKEN);
    }

    @AfterEach
    void stopSimulator() {
        sinch.close();
    }
}
