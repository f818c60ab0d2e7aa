/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.scheduledsends;

import java.time.Instant;
import java.time.ZoneOffset;

import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * A dentist's practice: its database, in memory here, the routes, and the front desk that changes appointments.
 */
final class Practice implements AutoCloseable {

    private final JdbcTemplate database;
    private final JdbcSendLedger ledger;
    private final Main main = new Main();
    private final ProducerTemplate frontDesk;

    Practice(SinchSmsSimulator sinch) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:practice;DB_CLOSE_DELAY=-1");
        DatabasePopulatorUtils.execute(new ResourceDatabasePopulator(new ClassPathResource("sql/schema.sql")), dataSource);
        database = new JdbcTemplate(dataSource);
        ledger = JdbcSendLedger.builder().dataSource(dataSource).build();
        main.configure().addRoutesBuilder(PlanRoute.class, ChangeRoutes.class);
        main.bind("database", dataSource);
        main.bind("ledger", ledger);
        main.addOverrideProperty("reminders.cron", "*+*+*+*+*+?");
        main.addOverrideProperty("camel.component.sinch-sms.base-url", sinch.baseUrl());
        main.addOverrideProperty("camel.component.sinch-sms.service-plan-id", sinch.servicePlanId());
        main.addOverrideProperty("camel.component.sinch-sms.token", sinch.token());
        main.start();
        frontDesk = main.getCamelContext().createProducerTemplate();
    }

    void book(String id, String phone, Instant remindAt, String note) {
        database.update("INSERT INTO appointments (id, phone, remind_at, note) VALUES (?, ?, ?, ?)", id, phone,
                remindAt.atOffset(ZoneOffset.UTC), note);
    }

    /** {@return how many reminders Sinch keeps, or has sent} */
    int planned() {
        return database.queryForObject("SELECT COUNT(batch_id) FROM appointments", Integer.class);
    }

    String move(String id, Instant remindAt) {
        database.update("UPDATE appointments SET remind_at = ? WHERE id = ?", remindAt.atOffset(ZoneOffset.UTC), id);
        return changed(id, "moved");
    }

    String rewrite(String id, String note) {
        database.update("UPDATE appointments SET note = ? WHERE id = ?", note, id);
        return changed(id, "rewritten");
    }

    String cancel(String id) {
        database.update("UPDATE appointments SET cancelled = TRUE WHERE id = ?", id);
        return changed(id, "cancelled");
    }

    private String changed(String id, String change) {
        return frontDesk.requestBodyAndHeader("direct:" + change, null, "appointment", id, String.class);
    }

    @Override
    public void close() {
        main.stop();
        ledger.close();
        database.execute("SHUTDOWN");
    }
}
