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
    CompletableFuture<List<T>> fetch(int page);
}
