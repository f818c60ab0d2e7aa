/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

/**
 * What a batch says. On the wire its fields stand beside those of the batch, and {@code type} tells them apart; an
 * absent type is {@code mt_text}.
 */
public sealed interface Content permits TextContent, BinaryContent, MediaContent, UnknownContent {

    /**
     * @return the wire's {@code type}
     */
    MessageType type();
}
