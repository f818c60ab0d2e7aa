/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.springboot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What outlives the process, in the folder {@code sms.data}: the beans that the routes name with {@code #}. The folder
 * belongs to one process; several share PostgreSQL, {@code JdbcSendLedger.builder().dataSource(...)}.
 */
@Configuration(proxyBeanMethods = false)
public class SmsStores {

    private final Path data;

    /**
     * @param  data                                       the folder, made if it is not there
     * @throws InvalidConfigurationPropertyValueException if it cannot be made or written: Spring Boot tells it in short
     */
    public SmsStores(@Value("${sms.data}") Path data) {
        try {
            this.data = Files.createDirectories(data);
        } catch (IOException e) {
            throw new InvalidConfigurationPropertyValueException("sms.data", data, "no folder can be made there: " + e);
        }
        if (!Files.isWritable(data)) {
            throw new InvalidConfigurationPropertyValueException("sms.data", data, "the folder cannot be written");
        }
    }

    /**
     * What became of each order's text.
     *
     * @return H2 in a file
     */
    @Bean
    public JdbcSendLedger ledger() {
        return JdbcSendLedger.embedded(data.resolve("ledger"));
    }

    /**
     * Up to when delivery reports were logged.
     *
     * @return a line in a file
     */
    @Bean
    public FileStateRepository positions() {
        return FileStateRepository.fileStateRepository(data.resolve("positions.txt").toFile());
    }
}
