/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import org.apache.camel.impl.DefaultCamelContext;

/** A process that sends one text. */
final class OneSendMain {

    private OneSendMain() {
    }

    /**
     * @param  args      base URL, service plan, token
     * @throws Exception if the send fails
     */
    public static void main(String[] args) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            SinchSmsComponent component = new SinchSmsComponent();
            component.getConfiguration().setBaseUrl(args[0]);
            component.getConfiguration().setServicePlanId(args[1]);
            component.getConfiguration().setToken(args[2]);
            context.addComponent("sinch-sms", component);
            context.start();
            System.out.println("sent " + context.createFluentProducerTemplate()
                    .to("sinch-sms:send?from=Acme&to=46701740605").withBody("Hello").request().getClass().getSimpleName());
        }
    }
}
