/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.plan.CutRules;
import io.github.camelsinch.sms.plan.MessageKind;
import io.github.camelsinch.sms.plan.PartPreview;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.text.BinaryPart;
import io.github.camelsinch.sms.text.Segmentation;
import io.github.camelsinch.sms.text.SmsEncoding;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * {@code sinch-sms:segment}: how a text or payload becomes parts, told without Sinch.
 */
final class SegmentOperation implements ExchangeOperation {

    private final SendRequestReader reader;
    private final CutRulesReader rules;

    SegmentOperation(SinchSmsEndpoint endpoint) {
        this.reader = new SendRequestReader(endpoint);
        this.rules = new CutRulesReader(endpoint);
    }

    @Override
    public CompletableFuture<Answer> start(Exchange exchange, Workers workers) {
        return CompletableFuture.completedFuture(answer(reader.readMessage(exchange), rules.next()));
    }

    private static Answer answer(SendRequest request, CutRules rules) {
        if (request.type() == MessageKind.MT_BINARY) {
            List<BinaryPart> parts = PartPreview.ofPayload(request, rules);
            return parts(parts, parts.size(), null);
        }
        Segmentation segmentation = PartPreview.ofText(request, rules);
        return parts(segmentation, segmentation.numberOfParts(), segmentation.encoding());
    }

    private static Answer parts(Object body, long count, SmsEncoding encoding) {
        return exchange -> {
            Message message = exchange.getMessage();
            message.setBody(body);
            message.setHeader(SinchSmsConstants.PART_COUNT, count);
            if (encoding == null) {
                message.removeHeader(SinchSmsConstants.ENCODING);
            } else {
                message.setHeader(SinchSmsConstants.ENCODING, encoding.name());
            }
        };
    }
}
