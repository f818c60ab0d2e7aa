/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Recipients that are gone once they were read.
 */
final class OnePassInput implements RecipientInput {

    private final AtomicReference<Supplier<RecipientSource>> source;

    /** @param source opens them; called once at most */
    OnePassInput(Supplier<RecipientSource> source) {
        this.source = new AtomicReference<>(source);
    }

    @Override
    public RecipientSource open() {
        Supplier<RecipientSource> unread = source.getAndSet(null);
        if (unread == null) {
            throw InvalidInputException.ofHidden("recipients",
                    "can be read once only and were read before: give a collection or a"
                                                               + " file where they may be needed again");
        }
        return unread.get();
    }

    @Override
    public boolean rereadable() {
        return false;
    }
}
