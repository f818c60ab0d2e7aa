/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The starter knows the options that the component has. What is stale is written anew, so the next build has it right.
 */
class GeneratedFilesTest {

    private static final Path GENERATED = Path.of("src/generated");

    @Test
    void thePropertiesAreTheOptionsOfTheComponent() throws IOException {
        holdsUpToDate("java/io/github/camelsinch/sms/springboot/SinchSmsComponentConfiguration.java",
                ConfigurationClassWriter.write(Catalog.read()));
    }

    @Test
    void theDefaultsAreThoseOfTheComponent() throws IOException {
        holdsUpToDate("resources/META-INF/additional-spring-configuration-metadata.json",
                MetadataWriter.write(Catalog.read()));
    }

    private static void holdsUpToDate(String name, String expected) throws IOException {
        Path file = GENERATED.resolve(name);
        String found = Files.exists(file) ? Files.readString(file) : "";
        if (!found.equals(expected)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(found.equals(expected)).as("%s was stale and has been written anew: build again, and commit it", file)
                .isTrue();
    }
}
