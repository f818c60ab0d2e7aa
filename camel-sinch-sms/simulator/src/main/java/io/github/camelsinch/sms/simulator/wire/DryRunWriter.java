/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.batch.BatchContent;
import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.message.Message;
import io.github.camelsinch.sms.simulator.message.MessageMaker;
import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * Writes what a send would have amounted to. A recipient without a value for a parameter counts as a recipient of no
 * parts. There is no detail for binary messages.
 */
public final class DryRunWriter {

    private DryRunWriter() {
    }

    /**
     * A dry run.
     *
     * @param  content      what would be sent
     * @param  recipients   packed numbers
     * @param  perRecipient whether single recipients are shown
     * @param  shown        at most how many
     * @return              JSON
     */
    public static ObjectNode write(BatchContent content, long[] recipients, boolean perRecipient, int shown) {
        MessageMaker maker = new MessageMaker(content);
        boolean detailed = perRecipient && !(content instanceof BatchContent.Binary);
        ArrayNode details = Json.array();
        long parts = 0;
        for (long recipient : recipients) {
            Message message = maker.messageFor(recipient);
            parts += message.parts();
            if (detailed && details.size() < shown) {
                details.add(detail(recipient, message));
            }
        }
        ObjectNode json = Json.object();
        json.put("number_of_recipients", recipients.length);
        json.put("number_of_messages", parts);
        if (detailed) {
            json.set("per_recipient", details);
        }
        return json;
    }

    private static ObjectNode detail(long recipient, Message message) {
        ObjectNode json = Json.object();
        json.put("recipient", Msisdn.digits(recipient));
        if (message.text() != null) {
            json.put("body", message.text());
        }
        json.put("number_of_parts", message.parts());
        json.put("encoding", message.encoding() == SmsEncoding.UCS2 ? "unicode" : "text");
        return json;
    }
}
