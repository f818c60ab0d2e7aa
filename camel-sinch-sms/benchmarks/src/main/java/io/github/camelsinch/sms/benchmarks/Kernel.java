/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks;

import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.commons.charset.GSMCharset;
import io.github.camelsinch.sms.text.SmsSegmenter;

/**
 * What is compared.
 */
public enum Kernel {

    /** The floor: looks at every character and does next to nothing with it. */
    READ {
        @Override
        int run(CharSequence text) {
            int length = text.length();
            int sum = 0;
            for (int i = 0; i < length; i++) {
                sum += text.charAt(i);
            }
            return sum;
        }
    },

    /** Parts, by this project. */
    COUNT {
        @Override
        int run(CharSequence text) {
            return SmsSegmenter.DEFAULT.numberOfParts(text);
        }
    },

    /**
     * Septets or UTF-16 code units, by Cloudhopper: it has no method that counts a text, nor one that cuts it, so this
     * is less than a count of parts would take.
     */
    CLOUDHOPPER {
        @Override
        int run(CharSequence text) {
            return GSMCharset.canRepresent(text)
                    ? CharsetUtil.encode(text, CharsetUtil.CHARSET_GSM).length
                    : CharsetUtil.encode(text, CharsetUtil.CHARSET_UCS_2).length / Character.BYTES;
        }
    };

    abstract int run(CharSequence text);
}
