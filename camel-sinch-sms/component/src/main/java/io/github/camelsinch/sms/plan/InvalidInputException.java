/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import io.github.camelsinch.sms.privacy.Mask;

/**
 * One option, field or recipient that can not be sent, found before anything left the machine.
 * <p>
 * The message names the option or field, the value as far as it may be shown (numbers are masked, message texts never
 * appear), the rule that it breaks and, for recipients, the row.
 */
public final class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String shownValue;
    private final String rule;
    private final long position;

    private InvalidInputException(String name, String shownValue, String rule, long position) {
        super(message(Mask.text(name), shownValue, rule, position));
        this.name = Mask.text(name);
        this.shownValue = shownValue;
        this.rule = rule;
        this.position = position;
    }

    /**
     * For a phone number or group id, which is shown with its middle hidden.
     *
     * @param  name  the option or field
     * @param  value the number as it came; may be {@code null}
     * @param  rule  what it must be
     * @return       the exception, without a position
     */
    public static InvalidInputException ofNumber(String name, String value, String rule) {
        return new InvalidInputException(name, Mask.msisdn(value), rule, 0);
    }

    /**
     * For any value that is neither secret nor a message text; runs of digits in it are masked all the same.
     *
     * @param  name  the option or field
     * @param  value the value as it came; may be {@code null}
     * @param  rule  what it must be
     * @return       the exception, without a position
     */
    public static InvalidInputException ofValue(String name, Object value, String rule) {
        return new InvalidInputException(name, Mask.text(value == null ? null : value.toString()), rule, 0);
    }

    /**
     * For a value of which nothing may be shown, such as a message text or a parameter value.
     *
     * @param  name the option or field
     * @param  rule what it must be
     * @return      the exception, without a position
     */
    public static InvalidInputException ofHidden(String name, String rule) {
        return new InvalidInputException(name, null, rule, 0);
    }

    /**
     * The same refusal for a certain row.
     *
     * @param  row 1-based
     * @return     an exception with that position
     */
    public InvalidInputException at(long row) {
        return new InvalidInputException(name, shownValue, rule, row);
    }

    /** {@return the option or field} */
    public String name() {
        return name;
    }

    /** {@return the masked value, or {@code null} where nothing of it may be shown} */
    public String shownValue() {
        return shownValue;
    }

    /** {@return what the value must be} */
    public String rule() {
        return rule;
    }

    /** {@return the 1-based row or line of the recipient, 0 where the refusal concerns no single recipient} */
    public long position() {
        return position;
    }

    private static String message(String name, String shownValue, String rule, long position) {
        StringBuilder message = new StringBuilder("Invalid ").append(name);
        if (shownValue != null) {
            message.append(" '").append(shownValue).append('\'');
        }
        if (position > 0) {
            message.append(" in row ").append(position);
        }
        return message.append(": ").append(rule).toString();
    }
}
