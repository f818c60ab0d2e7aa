/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.BaseStream;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.MediaBody;
import io.github.camelsinch.sms.plan.MediaPart;
import io.github.camelsinch.sms.plan.RecipientInput;
import io.github.camelsinch.sms.plan.RecipientInputs;
import io.github.camelsinch.sms.plan.RecipientSource;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/**
 * What a message body is, told by its type and never by guess.
 */
final class Bodies {

    /** A text of 2000 characters needs at most 8000 bytes; what is much larger is some other file. */
    private static final int MAX_OCTETS = 1 << 20;

    private Bodies() {
    }

    /** The text of a message: what Camel turns into a String. */
    static String text(Exchange exchange, Object body) {
        if (body instanceof String text) {
            return text;
        }
        Object source = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (source instanceof File || source instanceof Path || source instanceof InputStream) {
            return new String(octets(exchange, body), org.apache.camel.support.ExchangeHelper.getCharset(exchange));
        }
        requireOne(body);
        String text = exchange.getContext().getTypeConverter().tryConvertTo(String.class, exchange, body);
        // where nothing else is known Camel takes toString(), which for most classes is no text for anyone's phone
        if (text == null || text.equals(body.getClass().getName() + '@' + Integer.toHexString(System.identityHashCode(body)))) {
            throw new SinchSmsValidationException(
                    "body", body.getClass().getName(), "must be text, or something that Camel turns into text");
        }
        return text;
    }

    private static void requireOne(Object body) {
        if (body instanceof Iterable || body instanceof Iterator || body instanceof BaseStream || body instanceof Object[]) {
            throw new SinchSmsValidationException(
                    "body", body.getClass().getName(), "must be one text; recipients as the body go with bodyAs=recipients");
        }
    }

    /** The payload of a binary message. Text is refused: whether it is Base64, hex or the payload itself is a guess. */
    static byte[] octets(Exchange exchange, Object body) {
        Object source = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (source instanceof byte[] octets) {
            return octets;
        }
        try {
            if (source instanceof File file) {
                source = file.toPath();
            }
            if (source instanceof Path path) {
                try (InputStream in = Files.newInputStream(path)) {
                    return bounded(in);
                }
            }
            if (source instanceof StreamCache cache) {
                cache.reset();
            }
            if (source instanceof InputStream in) {
                return bounded(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The body cannot be read", e);
        }
        throw new SinchSmsValidationException(
                "body", body.getClass().getName(), "must be byte[], InputStream, File or Path where type=mt_binary");
    }

    static MediaPart media(Object body) {
        if (body instanceof MediaPart media) {
            return media;
        }
        if (body instanceof MediaBody media) {
            return new MediaPart(media.url(), media.message(), media.subject());
        }
        throw new SinchSmsValidationException(
                "body", body.getClass().getName(), "must be a MediaBody, a SendRequest or a Map where type=mt_media");
    }

    /** Whom to send to. A cached stream can be read again; every other stream only once. */
    static RecipientInput recipients(Object body, Charset charset) {
        if (body instanceof WrappedFile<?> wrapped) {
            return RecipientInputs.of(wrapped.getFile(), charset);
        }
        if (body instanceof StreamCache cache && body instanceof InputStream) {
            return new CachedRecipients(cache, charset);
        }
        return RecipientInputs.of(body, charset);
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] octets = in.readNBytes(MAX_OCTETS + 1);
        if (octets.length > MAX_OCTETS) {
            throw new SinchSmsValidationException("body", "more than " + MAX_OCTETS + " bytes", "is too long for a message");
        }
        return octets;
    }

    private record CachedRecipients(StreamCache cache, Charset charset) implements RecipientInput {

        @Override
        public RecipientSource open() {
            cache.reset();
            return RecipientInputs.of(cache, charset).open();
        }

        @Override
        public boolean rereadable() {
            return true;
        }
    }
}
