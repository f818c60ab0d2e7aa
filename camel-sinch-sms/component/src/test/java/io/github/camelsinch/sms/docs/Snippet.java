/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

/**
 * A block of code that a page shows.
 *
 * @param page      the page, relative to the repository
 * @param line      where the code begins, from 1
 * @param language  as the block names it
 * @param code      without the fence
 * @param checkedBy the test class that a comment above the block names, or {@code null}
 */
record Snippet(String page, int line, String language, String code, String checkedBy) {

    String where() {
        return page + ":" + line;
    }

    /** For comparison: where lines end, and how they are indented, is a matter of where they stand. */
    static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Override
    public String toString() {
        return where() + " " + language;
    }
}
