/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.Map;

/**
 * A media message (MMS). Absent fields are {@code null}.
 *
 * @param body             what is sent
 * @param parameters       as in a text, for the message beside the media
 * @param strictValidation refuse media that break Sinch's best-practice rules; default false
 */
@WireNames
public record MediaContent(MediaBody body, Map<String, Map<String, String>> parameters, Boolean strictValidation)
        implements
            Content {

    /**
     * Copies the parameters.
     */
    public MediaContent {
        parameters = Copies.parameters(parameters);
    }

    @Override
    public MessageType type() {
        return MessageType.MT_MEDIA;
    }

    @Override
    public String toString() {
        return "MediaContent[body=" + body + ", parameters=" + Shown.keys(parameters) + ", strictValidation="
               + strictValidation + "]";
    }
}
