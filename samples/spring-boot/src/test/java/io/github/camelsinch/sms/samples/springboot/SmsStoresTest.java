/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.springboot;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The folder of what outlives the process. */
class SmsStoresTest {

    @Test
    void aFolderThatIsNotThereIsMade(@TempDir Path folder) {
        new SmsStores(folder.resolve("a").resolve("b"));

        assertThat(folder.resolve("a").resolve("b")).isDirectory();
    }

    @Test
    void aFileInTheFoldersPlaceIsToldWithThePropertysName(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("data"));

        assertThatThrownBy(() -> new SmsStores(file)).isInstanceOfSatisfying(
                InvalidConfigurationPropertyValueException.class, e -> {
                    assertThat(e.getName()).isEqualTo("sms.data");
                    assertThat(e.getReason()).contains("no folder can be made there");
                });
    }
}
