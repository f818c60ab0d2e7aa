/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.regex.Pattern;

/**
 * The form of ids that may stand in a path: letters, digits, {@code -} and {@code _}, at most 64. Sinch's own are ULIDs
 * of 26 characters. What does not fit is refused, not encoded.
 */
public final class BatchIds {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_-]{1,64}+");

    private BatchIds() {
    }

    /**
     * @param  id an id from a user or an answer, or {@code null}
     * @return    whether it may be used
     */
    public static boolean isLegal(String id) {
        return id != null && id.length() <= 64 && LEGAL.matcher(id).matches();
    }
}
