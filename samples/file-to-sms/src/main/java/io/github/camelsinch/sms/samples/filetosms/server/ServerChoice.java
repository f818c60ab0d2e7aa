/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.server;

import java.net.URI;
import java.util.Optional;

/**
 * Who takes the messages.
 */
public sealed interface ServerChoice {

    /**
     * @return the same in each run that goes to the same place; empty where that ends with the run
     */
    Optional<String> identity();

    /**
     * A simulator inside this process, for this run only.
     *
     * @param failures how many texts it does not deliver, in percent
     */
    record Embedded(double failures) implements ServerChoice {

        @Override
        public Optional<String> identity() {
            return Optional.empty();
        }
    }

    /**
     * A simulator that runs already, on this machine.
     *
     * @param url its address
     */
    record Running(URI url) implements ServerChoice {

        /**
         * @return its address without a slash at the end
         */
        public String baseUrl() {
            return url.toString().replaceAll("/+$", "");
        }

        @Override
        public Optional<String> identity() {
            return Optional.of(baseUrl());
        }
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

        @Override
        public Optional<String> identity() {
            String host = baseUrl == null
                    ? "https://" + region + ".sms.api.sinch.com" : baseUrl.toString().replaceAll("/+$", "");
            return Optional.of(host + "/" + servicePlanId);
        }

        /** Does not show the token. */
        @Override
        public String toString() {
            return "Live[region=" + region + ", baseUrl=" + baseUrl + ", servicePlanId=" + servicePlanId + "]";
        }
    }
}
