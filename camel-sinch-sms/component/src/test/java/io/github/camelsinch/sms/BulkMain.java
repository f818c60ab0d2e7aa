/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.nio.file.Path;

import io.github.camelsinch.sms.send.SendResult;
import org.apache.camel.impl.DefaultCamelContext;

/** Sends a file of numbers in one exchange, for a test that gives this JVM little memory. */
final class BulkMain {

    private BulkMain() {
    }

    /**
     * @param  args      base URL, service plan, token, file of numbers
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
                    .to("sinch-sms:send?from=Acme&bodyAs=recipients&text=We are open on Sunday")
                    .withBody(Path.of(args[3])).request(SendResult.class);
            System.out.println(result.batches().size() + " batches, " + result.recipients() + " recipients");
        }
    }
}
