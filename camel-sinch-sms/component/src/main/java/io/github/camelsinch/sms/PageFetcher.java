/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Fetches one page of a list.
 */
@FunctionalInterface
interface PageFetcher<T> {

    /**
     * @param page from 0
     */
    CompletableFuture<Page<T>> fetch(int page);

    /**
     * A page as far as it can be read.
     *
     * @param entries the entries
     * @param listed  how many the page holds, with those that cannot be read
     */
    record Page<T>(List<T> entries, int listed) {
    }
}
