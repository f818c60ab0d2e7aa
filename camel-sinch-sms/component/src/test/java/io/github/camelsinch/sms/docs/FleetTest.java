/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

import io.github.camelsinch.sms.simulator.junit5.SinchSmsSimulatorExtension;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.camel.Exchange;
import org.apache.camel.component.stub.StubComponent;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The nodes of several-nodes.adoc: with its beans, its tables and its properties, one with the routes in Java, one with
 * those in YAML, one with those in XML. They run one after the other, since Quartz has one scheduler of a name in a
 * JVM; what they share is in a PostgreSQL.
 */
class FleetTest {

    @RegisterExtension
    static final SinchSmsSimulatorExtension SINCH = SinchSmsSimulatorExtension.create();

    private static final String PAGE = "camel-sinch-sms/component/src/main/docs/several-nodes.adoc";

    @TempDir
    static Path directory;

    private static List<Snippet> page;
    private static EmbeddedPostgres server;
    private static String url;
    private static JdbcTemplate database;

    @BeforeAll
    static void makeTheTables() throws IOException {
        page = new Pages().snippets().stream().filter(snippet -> snippet.page().equals(PAGE)).toList();
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres";
        database = new JdbcTemplate(server.getPostgresDatabase());
        try (var quartz = JobStoreTX.class.getResourceAsStream("tables_postgres.sql")) {
            database.execute(new String(quartz.readAllBytes(), StandardCharsets.UTF_8));
        }
        database.execute(code("sql", 0));
    }

    @AfterAll
    static void stopTheDatabase() throws IOException {
        server.close();
    }

    @Test
    void anOrderThatComesToEveryNodeIsTextedOnceAndItsReportIsHandledOnce() throws Exception {
        try (Node yaml = new Node(main -> load(main, "yaml"))) {
            assertThat(isReplayed(yaml.receive("4711", "+46701740605"))).isFalse();
            await().atMost(Duration.ofSeconds(30)).until(() -> count("camel_messageprocessed") == 1);
        }
        try (Node java = new Node(main -> main.configure().addRoutesBuilder(new FleetRoutes()))) {
            assertThat(isReplayed(java.receive("4711", "+46701740605"))).isTrue();
        }
        try (Node xml = new Node(main -> load(main, "xml"))) {
            assertThat(isReplayed(xml.receive("4711", "+46701740605"))).isTrue();
        }

        SINCH.messages().to("+46701740605").awaitOne();
        SINCH.assertNoDuplicates();
        // the plan, and what it keeps for work of high priority
        assertThat(count("bucket")).isEqualTo(2);
        assertThat(count("sms_position")).isEqualTo(1);
        assertThat(count("qrtz_triggers")).isEqualTo(1);
    }

    private static boolean isReplayed(Exchange done) {
        assertThat(done.getException()).isNull();
        return done.getMessage().getHeader("CamelSinchSmsReplayed", Boolean.class);
    }

    private static int count(String table) {
        return database.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }

    /** The n-th block in that language on the page. */
    private static String code(String language, int n) {
        return page.stream().filter(snippet -> snippet.language().equals(language)).toList().get(n).code();
    }

    private static void load(Main main, String language) {
        try {
            Path file = Files.writeString(directory.resolve("fleet." + language), code(language, 1)
                    // to wait less
                    .replace("0/10 ", "0/1 ").replace("since: 1h", "since: 1h\n        windowMargin: 0s"));
            main.configure().withRoutesIncludePattern("file:" + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One process of the fleet. */
    private static final class Node implements AutoCloseable {

        private final Main main = new Main();

        Node(Consumer<Main> routes) throws Exception {
            main.addInitialProperty("database.url", url);
            properties(code("properties", 0)).forEach((name, value) -> main.addInitialProperty((String) name, (String) value));
            main.addOverrideProperty("camel.main.configuration-classes", FleetBeans.class.getName());
            main.addOverrideProperty("camel.component.quartz.properties-file", "file:" + quartz());
            SINCH.properties().forEach(main::addOverrideProperty);
            main.bind("jms", new StubComponent());
            routes.accept(main);
            main.start();
        }

        Exchange receive(String order, String phone) throws Exception {
            return main.getCamelTemplate().request("jms:queue:sms", exchange -> {
                exchange.getMessage().setBody("Your parcel is on its way");
                exchange.getMessage().setHeaders(Map.of("phone", phone, "orderId", order));
            });
        }

        private static Path quartz() throws IOException {
            Properties quartz = properties(code("properties", 1));
            quartz.setProperty("org.quartz.dataSource.postgres.URL", url);
            quartz.setProperty("org.quartz.dataSource.postgres.user", "postgres");
            Path file = directory.resolve("quartz.properties");
            try (var out = Files.newOutputStream(file)) {
                quartz.store(out, null);
            }
            return file;
        }

        private static Properties properties(String text) {
            try {
                Properties properties = new Properties();
                properties.load(new StringReader(text));
                return properties;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            main.stop();
        }
    }
}
