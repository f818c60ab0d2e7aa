/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

/**
 * How a callback is answered; the body is always empty. Sinch counts 2xx as done, comes again after 5xx, and drops the
 * callback for good after any other 4xx (Sinch SMS API reference, "Webhooks": first after 5 s, then at doubling
 * intervals for 22 h 45 min).
 */
public enum CallbackAnswer {
    /** Its exchange succeeded. */
    HANDLED(200),
    /** It was handled before. */
    DUPLICATE(200),
    /** It is no delivery report, or none that is wanted. */
    IGNORED(200),
    /** It has no report's form. */
    MALFORMED(400),
    /** It cannot prove that it comes from Sinch. */
    UNAUTHORIZED(401),
    /** It came to another path than the webhook's. */
    NOT_FOUND(404),
    /** Its body is longer than {@link CallbackRequest#MAX_BODY_BYTES}. */
    TOO_LARGE(413),
    /** It is no JSON by its content type. */
    UNSUPPORTED_TYPE(415),
    /** Its exchange failed, or could not be begun. */
    FAILED(500),
    /** It is being handled right now, perhaps on another thread, and how that ends is not known yet. */
    IN_PROGRESS(503);

    private final int status;

    CallbackAnswer(int status) {
        this.status = status;
    }

    /**
     * The HTTP status.
     *
     * @return 200 to 503
     */
    public int status() {
        return status;
    }

    /**
     * Whether Sinch will not send this callback again.
     *
     * @return {@code false} for 5xx
     */
    public boolean isLast() {
        return status < 500;
    }
}
