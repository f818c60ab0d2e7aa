/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.resume;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;

import io.github.camelsinch.sms.samples.filetosms.csv.CsvSource;

/**
 * What is in a file: if one byte differs, it is another content.
 *
 * @param size   in bytes
 * @param sha256 in hex
 */
public record FileContent(long size, String sha256) {

    /**
     * Reads the file through.
     *
     * @param  source      the file
     * @return             its content now
     * @throws IOException when it cannot be read
     */
    public static FileContent of(CsvSource source) throws IOException {
        try (InputStream file = source.open(); DigestInputStream digested = new DigestInputStream(file, Hash.sha256())) {
            long size = digested.transferTo(OutputStream.nullOutputStream());
            return new FileContent(size, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        }
    }
}
