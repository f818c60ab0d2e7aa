/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * Which fields go with which type of message (Sinch SMS API, batches).
 */
final class TypeRule {

    private TypeRule() {
    }

    static void check(SendRequest request) {
        MessageKind type = request.type();
        refuse(type != MessageKind.MT_TEXT, "text", request.text(), type);
        refuse(type != MessageKind.MT_TEXT, "flashMessage", request.flashMessage(), type);
        refuse(type != MessageKind.MT_TEXT, "truncateConcat", request.truncateConcat(), type);
        refuse(type != MessageKind.MT_TEXT, "maxNumberOfMessageParts", request.maxNumberOfMessageParts(), type);
        refuse(type != MessageKind.MT_BINARY, "payload", request.payload(), type);
        refuse(type != MessageKind.MT_BINARY, "udh", request.udh(), type);
        refuse(type != MessageKind.MT_MEDIA, "media", request.media(), type);
        refuse(type != MessageKind.MT_MEDIA, "strictValidation", request.strictValidation(), type);
        refuse(type == MessageKind.MT_MEDIA, "fromTon", request.fromTon(), type);
        refuse(type == MessageKind.MT_MEDIA, "fromNpi", request.fromNpi(), type);
        refuse(type == MessageKind.MT_BINARY, "parameters", request.parameters().isEmpty() ? null : true, type);
        if (type == MessageKind.MT_MEDIA && request.media() == null) {
            throw InvalidInputException.ofHidden("media", "must be given with type " + type.wireName());
        }
    }

    private static void refuse(boolean isForeign, String name, Object value, MessageKind type) {
        if (isForeign && value != null) {
            throw InvalidInputException.ofHidden(name, "must not be given with type " + type.wireName());
        }
    }
}
