/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

/**
 * Who may use the simulator. The token of the plan and the keys of the project are not interchangeable.
 *
 * @param servicePlanId the plan
 * @param token         its API token
 * @param projectId     the project
 * @param keyId         id of the project's access key
 * @param keySecret     its secret
 */
public record Credentials(String servicePlanId, String token, String projectId, String keyId, String keySecret) {

    @Override
    public String toString() {
        return "Credentials[" + servicePlanId + ", " + projectId + "]";
    }
}
