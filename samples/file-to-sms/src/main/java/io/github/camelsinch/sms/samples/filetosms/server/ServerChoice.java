/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.server;

import java.net.URI;

/**
 * Who takes the messages.
 */
public sealed interface ServerChoice {

    /**
     * A simulator inside this process, for this run only.
     *
     * @param failures how many texts it does not deliver, in percent
     */
    record Embedded(double failures) implements ServerChoice {
    }

    /**
     * A simulator that runs already, on this machine.
     *
     * @param url its address
     */
    record Running(URI url) implements ServerChoice {
    }

    /**
     * Sinch.
     *
     * @param region        us, eu, au, br or ca; {@code null} with a base URL
     * @param baseUrl       instead of the region's, or {@code null}
     * @param servicePlanId the service plan
     * @param token         its token
     */
    record Live(String region, URI baseUrl, String servicePlanId, String token) implements ServerChoice {

        /** Does not show the token. */
        @Override
        public String toString() {
            return "Live[region=" + region + ", baseUrl=" + baseUrl + ", servicePlanId=" + servicePlanId + "]";
        }
    }
}
