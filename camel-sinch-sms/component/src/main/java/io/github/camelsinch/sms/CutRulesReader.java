/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelsinch.sms.ledger.SendId;
import io.github.camelsinch.sms.plan.Cut;
import io.github.camelsinch.sms.plan.CutRules;
import io.github.camelsinch.sms.plan.CutRulesBuilder;
import io.github.camelsinch.sms.plan.MessageKind;
import io.github.camelsinch.sms.plan.SendLimits;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.text.ConcatReference;

/**
 * Turns the options of an endpoint into the rules of cutting. Concatenation references of binary messages start at
 * random and count up, so that two messages to one phone do not share one (3GPP TS 23.040, 9.2.3.24.1).
 */
final class CutRulesReader {

    private static final int REFERENCES = 1 << 16;

    private final SegmentConfiguration options;
    private final SendLimits limits;
    private final AtomicInteger reference = new AtomicInteger(ThreadLocalRandom.current().nextInt(REFERENCES));
    /** Of the last send that was not binary: nearly all that follow are cut alike. */
    private volatile Cut usual;

    CutRulesReader(SinchSmsEndpoint endpoint) {
        this.options = endpoint.getSegments();
        this.limits = endpoint.limits();
    }

    /** The rules of a send. A binary one has a reference of its own, the same when it is tried again. */
    Cut of(SendRequest request, SendId send, Pace pace) {
        if (request.type() == MessageKind.MT_BINARY) {
            return Cut.by(rules(send.hashCode()).paced(pace.weights(), pace.maxWeight()).build());
        }
        Cut last = usual;
        if (last == null || last.rules().maxWeight() != pace.maxWeight()
                || !Objects.equals(last.rules().weights(), pace.weights())) {
            last = Cut.by(rules(0).paced(pace.weights(), pace.maxWeight()).build());
            usual = last;
        }
        return last;
    }

    CutRules next() {
        return rules(reference.getAndIncrement()).build();
    }

    private CutRulesBuilder rules(int concatReference) {
        return CutRules.builder()
                .maxRecipientsPerBatch(options.getMaxRecipientsPerBatch())
                .deduplicate(options.isDeduplicate())
                .duplicates(options.getDuplicates())
                .onBadRecipient(options.getOnBadRecipient())
                .normalizer(options.getMsisdnNormalizer())
                .longText(options.getLongText())
                .tooManyParts(options.getTooManyParts())
                .transliterate(options.isTransliterate())
                .concatReference(concatReference & (REFERENCES - 1), ConcatReference.BITS_16)
                .limits(limits);
    }
}
