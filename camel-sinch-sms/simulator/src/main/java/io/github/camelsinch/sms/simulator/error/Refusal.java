/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.error;

/**
 * A request that Sinch would not carry out, as it says so: an HTTP status and, with 400 and 403, a {@code code} and a
 * {@code text}. The text is for the wire only: it may quote a number, so it is no part of {@link #getMessage()}.
 *
 * <p>
 * Codes, and those texts that are marked "Sinch's", come from Sinch's status code page and SDK fixtures; the other
 * texts are this simulator's own, in their manner.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String INVALID_JSON = "syntax_invalid_json";

    private final int httpStatus;
    private final String code;
    private final String text;

    private Refusal(int httpStatus, String code, String text) {
        super(code == null ? "HTTP " + httpStatus : "HTTP " + httpStatus + " " + code, null, false, false);
        this.httpStatus = httpStatus;
        this.code = code;
        this.text = text;
    }

    /**
     * A refusal without a body, as Sinch gives 401, 404, 405, 409, 413 and 415.
     *
     * @param  httpStatus the status
     * @return            the refusal
     */
    public static Refusal withoutBody(int httpStatus) {
        return new Refusal(httpStatus, null, null);
    }

    /**
     * The body is not JSON or does not fit the schema.
     *
     * @param  text what is wrong
     * @return      a 400
     */
    public static Refusal invalidJson(String text) {
        return new Refusal(400, INVALID_JSON, text);
    }

    /**
     * A value has the wrong form.
     *
     * @param  text what is wrong
     * @return      a 400
     */
    public static Refusal invalidFormat(String text) {
        return new Refusal(400, "syntax_invalid_parameter_format", text);
    }

    /**
     * A value has the wrong form, said in Sinch's words for a field of a body.
     *
     * @param  field where, such as {@code to[0]}
     * @param  value what was found
     * @param  kind  what was expected, with its article
     * @return       a 400
     */
    public static Refusal invalidField(String field, String value, String kind) {
        return invalidFormat("The format of parameter '" + field + "' is invalid; value '" + value + "' is not " + kind + ".");
    }

    /**
     * A required value is missing, or a limit is not kept.
     *
     * @param  text what is wrong
     * @return      a 400
     */
    public static Refusal constraint(String text) {
        return new Refusal(400, "syntax_constraint_violation", text);
    }

    /**
     * Well-formed, but it cannot be done.
     *
     * @param  code Sinch's code
     * @param  text why
     * @return      a 403
     */
    public static Refusal forbidden(String code, String text) {
        return new Refusal(403, code, text);
    }

    /**
     * Whether the request could not even be read.
     *
     * @return {@code true} for {@link #invalidJson}
     */
    public boolean isUnreadable() {
        return INVALID_JSON.equals(code);
    }

    /**
     * The status of the answer.
     *
     * @return 400..499
     */
    public int httpStatus() {
        return httpStatus;
    }

    /**
     * Sinch's code.
     *
     * @return {@code null} for an answer without a body
     */
    public String code() {
        return code;
    }

    /**
     * The explanation for the wire.
     *
     * @return {@code null} for an answer without a body
     */
    public String text() {
        return text;
    }
}
