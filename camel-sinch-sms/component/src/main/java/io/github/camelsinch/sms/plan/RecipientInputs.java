/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.BaseStream;

/**
 * Makes recipients of what a message body can be.
 * <table>
 * <caption>What is taken</caption>
 * <tr>
 * <th>Type</th>
 * <th>A recipient is</th>
 * <th>Position</th>
 * <th>Read again</th>
 * </tr>
 * <tr>
 * <td>{@link SmsRecipient}, {@link Map}</td>
 * <td>the whole body</td>
 * <td>1</td>
 * <td>yes</td>
 * </tr>
 * <tr>
 * <td>{@link String}</td>
 * <td>what stands between commas and line ends</td>
 * <td>counted</td>
 * <td>yes</td>
 * </tr>
 * <tr>
 * <td>{@link Collection}, {@code Object[]}</td>
 * <td>an element</td>
 * <td>counted</td>
 * <td>yes</td>
 * </tr>
 * <tr>
 * <td>{@link Iterator}, {@link Iterable}, {@link BaseStream}</td>
 * <td>an element</td>
 * <td>counted</td>
 * <td>no</td>
 * </tr>
 * <tr>
 * <td>{@link Path}, {@link File}</td>
 * <td>a line</td>
 * <td>line</td>
 * <td>yes</td>
 * </tr>
 * <tr>
 * <td>{@link InputStream}, {@link Reader}</td>
 * <td>a line</td>
 * <td>line</td>
 * <td>no</td>
 * </tr>
 * </table>
 * Elements are numbers as strings or integers, {@link SmsRecipient}s, or maps with {@code msisdn} or {@code to}, whose
 * other entries are the parameters. Lines end with LF, CRLF or CR; the last need not; a byte order mark and blank lines
 * are left out; a line of more than 4096 characters and one that is not valid in its charset are bad rows. What can be
 * closed is closed with the pass over it.
 */
public final class RecipientInputs {

    private RecipientInputs() {
    }

    /**
     * @param  body                  a value of one of the types above
     * @param  charset               of files and byte streams; {@code null} is UTF-8
     * @return                       its recipients
     * @throws InvalidInputException if there is nothing, or a value of another type
     */
    public static RecipientInput of(Object body, Charset charset) {
        Charset known = charset == null ? StandardCharsets.UTF_8 : charset;
        if (body instanceof File file) {
            return new FileInput(file.toPath(), known);
        } else if (body instanceof Path path) {
            // before Iterable: a path is one, of its names
            return new FileInput(path, known);
        } else if (body instanceof InputStream stream) {
            return new OnePassInput(() -> LineSource.of(stream, known));
        } else if (body instanceof Reader reader) {
            return new OnePassInput(() -> new LineSource(reader));
        }
        return ofElements(body);
    }

    private static RecipientInput ofElements(Object body) {
        if (body instanceof CharSequence text) {
            return new RereadableInput(NumberList.of(text));
        } else if (body instanceof SmsRecipient || body instanceof Map) {
            return new RereadableInput(List.of(body));
        } else if (body instanceof Object[] array) {
            return new RereadableInput(Arrays.asList(array));
        } else if (body instanceof Collection<?> collection) {
            return new RereadableInput(collection);
        } else if (body instanceof Iterator<?> iterator) {
            return new OnePassInput(() -> new ElementSource(iterator, iterator));
        } else if (body instanceof BaseStream<?, ?> stream) {
            return new OnePassInput(() -> new ElementSource(stream.iterator(), stream));
        } else if (body instanceof Iterable<?> iterable) {
            return new OnePassInput(() -> new ElementSource(iterable.iterator(), iterable));
        } else if (body == null) {
            throw InvalidInputException.ofHidden("recipients", "must be given");
        }
        throw InvalidInputException
                .ofValue("recipients", body.getClass().getName(), "must be a string, collection, array, iterator,"
                                                                  + " stream, file, path, input stream, reader,"
                                                                  + " map or SmsRecipient");
    }
}
