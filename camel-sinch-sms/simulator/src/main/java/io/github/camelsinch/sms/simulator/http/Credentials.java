/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

/**
 * Who may use a plan. The token of the plan and the keys of the project are not interchangeable.
 *
 * @param servicePlanId    the plan
 * @param token            its API token
 * @param region           where it is; {@code null} = everywhere
 * @param project          the project that it belongs to; {@code null} = none
 * @param accessTokensOnly whether the plan's own token is of no use
 */
public record Credentials(String servicePlanId, String token, String region, Project project, boolean accessTokensOnly) {

    /**
     * A project and its access key, for OAuth2.
     *
     * @param id        the project
     * @param keyId     id of the access key
     * @param keySecret its secret
     */
    public record Project(String id, String keyId, String keySecret) {

        @Override
        public String toString() {
            return "Project[" + id + "]";
        }
    }

    boolean areOf(String planOrProjectId) {
        return servicePlanId.equals(planOrProjectId) || project != null && project.id().equals(planOrProjectId);
    }

    @Override
    public String toString() {
        return "Credentials[" + servicePlanId + (project == null ? "" : ", " + project.id()) + "]";
    }
}
