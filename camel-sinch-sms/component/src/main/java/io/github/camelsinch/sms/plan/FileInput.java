/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of one number a line.
 *
 * @param file    where it is
 * @param charset what it is written in
 */
record FileInput(Path file, Charset charset) implements RecipientInput {

    @Override
    public RecipientSource open() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw InvalidInputException.ofValue("recipients", file, "must be a readable file");
        }
        try {
            return LineSource.of(Files.newInputStream(file), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean rereadable() {
        return true;
    }
}
