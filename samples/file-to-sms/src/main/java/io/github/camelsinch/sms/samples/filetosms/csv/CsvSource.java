/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.csv;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the rows come from. It is opened twice, once to check and once to send, so it must give the same bytes again.
 */
public interface CsvSource {

    /**
     * @return how people call it, for messages
     */
    String name();

    /**
     * @return             a new stream from the first byte; the caller closes it
     * @throws IOException when it cannot be read
     */
    InputStream open() throws IOException;

    /**
     * A file on disk.
     *
     * @param  path the file
     * @return      its source
     */
    static CsvSource of(Path path) {
        return new CsvSource() {
            @Override
            public String name() {
                return String.valueOf(path.getFileName());
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }
        };
    }

    /**
     * A file inside the jar.
     *
     * @param  name its name on the class path's root
     * @return      its source
     */
    static CsvSource ofResource(String name) {
        return new CsvSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                InputStream stream = CsvSource.class.getResourceAsStream("/" + name);
                if (stream == null) {
                    throw new FileNotFoundException(name + " is not on the class path");
                }
                return stream;
            }
        };
    }
}
