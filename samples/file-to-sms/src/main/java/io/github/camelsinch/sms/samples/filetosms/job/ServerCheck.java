/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.samples.filetosms.server.Server;
import io.github.camelsinch.sms.samples.filetosms.server.UnreachableException;
import org.apache.camel.Exchange;
import org.apache.camel.main.Main;

/**
 * Looks whether somebody is at the server's address before a job begins: it would try for minutes, and leave the files
 * of a job that did not finish. Any answer will do, a refusal too; what becomes of a server that goes away later is for
 * the job.
 */
final class ServerCheck {

    private ServerCheck() {
    }

    /**
     * @throws UnreachableException if nobody answered
     */
    static void require(Server server) throws UnreachableException {
        Main main = new Main();
        server.options().forEach((name, value) -> main.addInitialProperty("camel.component.sinch-sms." + name, value));
        main.start();
        try {
            Exchange list = main.getCamelContext().createProducerTemplate()
                    .request("sinch-sms:list?pageSize=1", exchange -> exchange.getMessage().setBody(null));
            if (list.getException() instanceof SinchSmsUnavailableException failure && failure.getHttpResponseCode() == 0) {
                throw new UnreachableException(server.name(), Failures.inOneLine(failure));
            }
        } finally {
            main.stop();
        }
    }
}
