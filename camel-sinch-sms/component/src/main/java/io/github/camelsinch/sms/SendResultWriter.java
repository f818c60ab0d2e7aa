/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.send.SendResult;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Writes what became of a send to the exchange.
 */
record SendResultWriter(SendResult result) implements Answer {

    @Override
    public void write(Exchange exchange) {
        Message message = exchange.getMessage();
        message.setBody(result);
        if (result.batches().get(0).batchId() != null) {
            message.setHeader(SinchSmsConstants.BATCH_ID, result.batches().get(0).batchId());
        } else {
            message.removeHeader(SinchSmsConstants.BATCH_ID);
        }
        message.setHeader(SinchSmsConstants.BATCH_IDS, result.batchIds());
        message.setHeader(SinchSmsConstants.SEGMENT_COUNT, result.batches().size());
        message.setHeader(SinchSmsConstants.RECIPIENT_COUNT, result.recipients());
        message.setHeader(SinchSmsConstants.PART_COUNT, result.parts());
        message.setHeader(SinchSmsConstants.RECONCILED, result.reconciled());
        message.setHeader(SinchSmsConstants.REPLAYED, result.replayed());
        if (result.encoding() != null) {
            message.setHeader(SinchSmsConstants.ENCODING, result.encoding().name());
        }
    }
}
