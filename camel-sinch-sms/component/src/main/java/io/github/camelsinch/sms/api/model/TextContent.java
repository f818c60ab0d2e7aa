/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.Map;

/**
 * A text of at most 2000 characters, which Sinch encodes and cuts into parts. Absent fields are {@code null}.
 *
 * @param body                    the text, with placeholders such as <code>${name}</code>
 * @param parameters              placeholder to values: a recipient's number, or {@code default}, to its text
 * @param flashMessage            shown at once and not stored (class 0); default false
 * @param truncateConcat          cut to one part instead of sending several
 * @param maxNumberOfMessageParts a longer message is aborted for its recipient (code 411)
 * @param fromTon                 type of number of the sender, 0 to 6; found by Sinch if absent
 * @param fromNpi                 numbering plan of the sender, 0 to 18; only with {@code fromTon}
 */
@WireNames
public record TextContent(String body, Map<String, Map<String, String>> parameters, Boolean flashMessage,
        Boolean truncateConcat, Integer maxNumberOfMessageParts, Integer fromTon, Integer fromNpi)
        implements
            Content {

    /**
     * Copies the parameters.
     */
    public TextContent {
        parameters = Copies.parameters(parameters);
    }

    /**
     * @param  body the text
     * @return      content with nothing but that text
     */
    public static TextContent of(String body) {
        return new TextContent(body, null, null, null, null, null, null);
    }

    @Override
    public MessageType type() {
        return MessageType.MT_TEXT;
    }

    @Override
    public String toString() {
        return "TextContent[body=" + Shown.text(body) + ", parameters=" + Shown.keys(parameters) + ", flashMessage="
               + flashMessage + ", truncateConcat=" + truncateConcat + ", maxNumberOfMessageParts="
               + maxNumberOfMessageParts + ", fromTon=" + fromTon + ", fromNpi=" + fromNpi + "]";
    }
}
