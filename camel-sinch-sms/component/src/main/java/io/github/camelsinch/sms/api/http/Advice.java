/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.net.URI;
import java.util.Map;

/**
 * What a user can do about an error. Source: Sinch SMS API reference, "Status codes"; Sinch SDKs for the split of hosts
 * between plan tokens and project keys.
 */
final class Advice {

    private static final String TRY_LATER = "Try again later";
    private static final Map<String, String> BY_CODE = Map.of(
            "syntax_invalid_json", "This is a fault of the component: please report it",
            "syntax_invalid_parameter_format", "Correct the value that the text names",
            "syntax_constraint_violation", "Correct the field that the text names",
            "unknown_group", "Check the group id: the group does not exist or was deleted",
            "missing_callback_url",
            "Set callbackUrl, or have one set for the service plan, or use deliveryReport=none and poll the reports",
            "illegal_number_type", "This type of number may not be used in the plan's region: change from or to",
            "llegal_number_type", "This type of number may not be used in the plan's region: change from or to",
            "blocked_account", "Ask Sinch: the account is blocked, maybe for lack of credit",
            "batch_already_dispatched", "It is too late to change this batch; only what was not dispatched can be cancelled",
            "conflict_send_at", "It is too late to cancel this batch: it was sent");

    private final boolean projectKey;
    private final boolean projectHost;

    /**
     * @param baseUrl    the host that is spoken to
     * @param projectKey whether the credentials are those of a project, not of a service plan
     */
    Advice(URI baseUrl, boolean projectKey) {
        this.projectKey = projectKey;
        this.projectHost = baseUrl.getHost().startsWith("zt.");
    }

    /** What to do where nobody knows what became of a call that changes something. */
    static String inDoubt(Operation operation) {
        if (operation == Operation.SEND) {
            return "Look the batch up by its client reference before sending again";
        }
        return operation.mayBeRepeated() ? "Do it again: twice is as good as once" : "Get the batch before doing it again";
    }

    /** One line, or {@code null}. */
    String on(Operation operation, int status, String code) {
        String byCode = code == null ? null : BY_CODE.get(code);
        return byCode != null ? byCode : byStatus(operation, status);
    }

    private String byStatus(Operation operation, int status) {
        return switch (status) {
            case 401 -> onUnauthorized();
            case 403 -> "Sinch understood and refuses; see the code, or ask Sinch what the plan may do";
            case 404 -> operation == Operation.SEND || operation == Operation.DRY_RUN || operation == Operation.LIST
                    || operation == Operation.DELIVERY_REPORTS
                            ? "Check baseUrl, region and servicePlanId"
                            : "Check the batch id (and the recipient), region and servicePlanId";
            case 405, 415 -> "Check baseUrl: this does not answer as the Sinch SMS API does";
            case 407 -> "Check proxyAuthUsername and proxyAuthPassword";
            case 409 -> operation == Operation.CANCEL ? "The batch is finished or being sent" : null;
            case 413 -> "Send fewer recipients in a batch, or a shorter text";
            case 429 -> "Send fewer requests at once (maxInFlight)";
            case 408, 425, 500, 502, 503, 504 -> TRY_LATER;
            default -> status >= 300 && status < 400 ? "Check baseUrl: redirects are not followed"
                    : status >= 500 ? TRY_LATER : null;
        };
    }

    private String onUnauthorized() {
        if (projectKey && !projectHost) {
            return "A project's key works on the host zt.{region}.sms.api.sinch.com only: set projectId and region instead of "
                   + "another baseUrl, or use servicePlanId and token";
        }
        if (!projectKey && projectHost) {
            return "A service plan's token works on the host {region}.sms.api.sinch.com only, without 'zt.'";
        }
        return projectKey
                ? "Check projectId, clientId and clientSecret"
                : "Check token, servicePlanId and region: a token belongs to one service plan in one region";
    }
}
