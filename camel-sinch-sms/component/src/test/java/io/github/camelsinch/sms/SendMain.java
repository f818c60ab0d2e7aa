/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.nio.file.Path;

import io.github.camelsinch.sms.send.SendResult;
import org.apache.camel.impl.DefaultCamelContext;

/** Sends one exchange, for tests that look at the JVM that does it. */
final class SendMain {

    private SendMain() {
    }

    /**
     * @param  args      base URL, service plan, token, URI of the endpoint; then a file as the body, or none for a text
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
            SendResult result = context.createFluentProducerTemplate()
                    .to(args[3]).withBody(args.length > 4 ? Path.of(args[4]) : "Hello").request(SendResult.class);
            System.out.println(result.batches().size() + " batches, " + result.recipients() + " recipients");
        }
    }
}
