/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.PageFetcher.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AllPagesTest {

    private final List<Integer> fetched = new ArrayList<>();

    @Test
    void pagesAreFetchedAsTheReaderGetsThere() {
        Iterator<String> all = read(new Page<>(List.of("a", "b"), 2), new Page<>(List.of("c"), 1));
        all.next();
        all.next();
        assertThat(fetched).containsExactly(0);

        assertThat(all.next()).isEqualTo("c");
        assertThat(all).isExhausted();
        assertThat(fetched).containsExactly(0, 1);
    }

    @Test
    void anEntryThatCannotBeReadEndsNothing() {
        assertThat(read(new Page<>(List.of("a"), 2), new Page<>(List.of("b"), 1))).toIterable().containsExactly("a", "b");
    }

    @Test
    void aPageOfWhichNothingCanBeReadEndsNothing() {
        assertThat(read(new Page<>(List.of(), 2), new Page<>(List.of("b"), 1))).toIterable().containsExactly("b");
    }

    @SafeVarargs
    private Iterator<String> read(Page<String>... pages) {
        return AllPages.from(page -> {
            fetched.add(page);
            return CompletableFuture.completedFuture(pages[page]);
        }, null, 2).join();
    }
}
