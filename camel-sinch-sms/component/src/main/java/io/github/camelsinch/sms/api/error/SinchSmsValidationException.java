/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.error;

/**
 * An option, header or field has a value that breaks a rule; nothing was sent.
 */
public class SinchSmsValidationException extends SinchSmsException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String maskedValue;
    private final String rule;

    /**
     * @param name        the option, header or field, such as {@code to[3]}
     * @param maskedValue its value as it may be shown (see {@code Mask}), or {@code null} if there is nothing to show
     * @param rule        what the value must be, as in "must be at most 1000"
     */
    public SinchSmsValidationException(String name, String maskedValue, String rule) {
        this("validation", name, maskedValue, rule);
    }

    /**
     * @param operation   the operation, such as {@code get}
     * @param name        the option, header or field
     * @param maskedValue its value as it may be shown, or {@code null}
     * @param rule        what the value must be
     */
    public SinchSmsValidationException(String operation, String name, String maskedValue, String rule) {
        this(operation, name, maskedValue, rule, null);
    }

    /**
     * @param operation   the operation, such as {@code get}
     * @param name        the option, header or field
     * @param maskedValue its value as it may be shown, or {@code null}
     * @param rule        what the value must be
     * @param cause       what found it, or {@code null}
     */
    public SinchSmsValidationException(String operation, String name, String maskedValue, String rule, Throwable cause) {
        super(Failure.of(operation, Outcome.REJECTED,
                name + " " + rule + (maskedValue == null ? "" : " (it is " + maskedValue + ")")),
              cause);
        this.name = name;
        this.maskedValue = maskedValue;
        this.rule = rule;
    }

    /**
     * @return the option, header or field
     */
    public String getName() {
        return name;
    }

    /**
     * @return its value as it may be shown, or {@code null}
     */
    public String getMaskedValue() {
        return maskedValue;
    }

    /**
     * @return what the value must be
     */
    public String getRule() {
        return rule;
    }
}
