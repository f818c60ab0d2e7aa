/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

/** The operations, and what may be concluded when one of them has no clear answer. */
enum Operation {

    SEND("send", "POST", Effect.ONCE),
    DRY_RUN("dryRun", "POST", Effect.NONE),
    GET("get", "GET", Effect.NONE),
    LIST("list", "GET", Effect.NONE),
    UPDATE("update", "POST", Effect.ONCE),
    REPLACE("replace", "PUT", Effect.ONCE),
    CANCEL("cancel", "DELETE", Effect.REPEATABLE),
    DELIVERY_FEEDBACK("deliveryFeedback", "POST", Effect.REPEATABLE),
    BATCH_REPORT("batchReport", "GET", Effect.NONE),
    RECIPIENT_REPORT("recipientReport", "GET", Effect.NONE),
    DELIVERY_REPORTS("deliveryReports", "GET", Effect.NONE);

    /** What a request does at Sinch. */
    private enum Effect {
        NONE,
        REPEATABLE,
        ONCE
    }

    private final String label;
    private final String method;
    private final Effect effect;

    Operation(String label, String method, Effect effect) {
        this.label = label;
        this.method = method;
        this.effect = effect;
    }

    /** The name that users know. */
    String label() {
        return label;
    }

    String method() {
        return method;
    }

    boolean readsOnly() {
        return effect == Effect.NONE;
    }

    /** Whether the same request twice is as good as once. */
    boolean mayBeRepeated() {
        return effect != Effect.ONCE;
    }
}
