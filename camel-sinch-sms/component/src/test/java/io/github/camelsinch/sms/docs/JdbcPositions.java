/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.util.List;

import javax.sql.DataSource;

import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.springframework.jdbc.core.JdbcTemplate;

/** Positions in a table that all nodes share: Camel has none of that kind for SQL. */
public class JdbcPositions extends ServiceSupport implements StateRepository<String, String> {

    private final JdbcTemplate jdbc;

    public JdbcPositions(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    @Override
    public void setState(String key, String value) {
        jdbc.update("INSERT INTO SMS_POSITION VALUES (?, ?) ON CONFLICT (NAME) DO UPDATE SET VALUE = EXCLUDED.VALUE", key,
                value);
    }

    @Override
    public String getState(String key) {
        List<String> found = jdbc.queryForList("SELECT VALUE FROM SMS_POSITION WHERE NAME = ?", String.class, key);
        return found.isEmpty() ? null : found.get(0);
    }
}
