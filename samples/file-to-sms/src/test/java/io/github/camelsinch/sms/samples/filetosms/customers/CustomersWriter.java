/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.customers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code customers.csv} anew after a change of the generator.
 */
final class CustomersWriter {

    private CustomersWriter() {
    }

    /**
     * @param  args        the path of the file
     * @throws IOException when it cannot be written
     */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), new CustomersGenerator().generate());
    }
}
