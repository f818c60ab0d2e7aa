/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * How texts and binary payloads become short messages: encodings, part counting, cuts and concatenation headers, after
 * 3GPP TS 23.038 and 23.040. Begin with {@link io.github.camelsinch.sms.text.SmsSegmenter} for texts and
 * {@link io.github.camelsinch.sms.text.BinarySegmenter} for octets.
 */
package io.github.camelsinch.sms.text;
