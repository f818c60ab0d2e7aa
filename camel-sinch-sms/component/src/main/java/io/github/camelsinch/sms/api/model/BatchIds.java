/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

/**
 * The form of ids that may stand in a path: letters, digits, {@code -} and {@code _}, at most 64. Sinch's own are ULIDs
 * of 26 characters. What does not fit is refused, not encoded.
 */
public final class BatchIds {

    private static final int LONGEST = 64;

    private BatchIds() {
    }

    /**
     * @param  id an id from a user or an answer, or {@code null}
     * @return    whether it may be used
     */
    public static boolean isLegal(String id) {
        if (id == null || id.isEmpty() || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            if (!isLegal(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLegal(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
