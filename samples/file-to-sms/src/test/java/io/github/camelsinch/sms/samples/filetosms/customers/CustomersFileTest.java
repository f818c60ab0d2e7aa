/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.customers;

import java.io.InputStream;

import io.github.camelsinch.sms.samples.filetosms.csv.CsvSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CustomersFileTest {

    @Test
    void theShippedFileIsWhatTheGeneratorMakes() throws Exception {
        byte[] generated = new CustomersGenerator().generate();

        byte[] shipped;
        try (InputStream in = CsvSource.ofResource("customers.csv").open()) {
            shipped = in.readAllBytes();
        }

        assertThat(shipped).as("run CustomersWriter after a change of the generator").isEqualTo(generated);
    }
}
