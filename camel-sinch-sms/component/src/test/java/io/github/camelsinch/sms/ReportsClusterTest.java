/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.h2.tools.RunScript;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.impl.jdbcjobstore.JobStoreTX;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two nodes that live, of which one polls; it is killed, and the other takes over where it was. */
class ReportsClusterTest extends ReportsTestSupport {

    private static final List<String> NODES = List.of("one", "other");
    private static final int REPORTS = 60;
    private static final int BEFORE_THE_CRASH = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;
    private final Map<String, Process> processes = new HashMap<>();
    private Server h2;
    private String database;

    @BeforeEach
    void startDatabase() throws Exception {
        h2 = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        database = "jdbc:h2:tcp://127.0.0.1:" + h2.getPort() + "/" + folder.resolve("database")
                   + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0";
        try (Connection connection = DriverManager.getConnection(database);
             Reader tables = new InputStreamReader(
                     JobStoreTX.class.getResourceAsStream("tables_h2.sql"), StandardCharsets.UTF_8)) {
            RunScript.execute(connection, tables);
            // before them, since two nodes that start at the same time may not both create it
            connection.createStatement().execute("CREATE TABLE CAMEL_MESSAGEPROCESSED (processorName VARCHAR(255),"
                                                 + " messageId VARCHAR(100), createdAt TIMESTAMP,"
                                                 + " PRIMARY KEY (processorName, messageId))");
        }
    }

    @AfterEach
    void stopEverything() throws Exception {
        for (Process process : processes.values()) {
            process.destroyForcibly().waitFor();
        }
        h2.stop();
    }

    @Test
    void withMasterTheOtherNodeTakesOverFromOneThatWasKilledWithoutLoss() throws Exception {
        killTheOneThatPolls("master");

        assertThat(output()).doesNotContain("ERROR");
    }

    @Test
    void onAClusteredJobStoreTheOtherNodeTakesOverFromOneThatWasKilledWithoutLoss() throws Exception {
        killTheOneThatPolls("quartz");

        assertThat(output()).doesNotContain("without scheduler.triggerId");
        assertThat(triggers()).isEqualTo(1);
    }

    @Test
    void quartzWithoutANameForTheTriggerIsWarnedAbout() throws Exception {
        try (Log log = new Log()) {
            poll("&scheduler=quartz&scheduler.cron=0/1+*+*+*+*+?");

            assertThat(log.text()).contains("without scheduler.triggerId and scheduler.triggerGroup");
        }
    }

    /** Every report comes, and at most the one in hand at the crash comes twice, under the same key. */
    private void killTheOneThatPolls(String how) throws Exception {
        start("one", how);
        if (how.equals("quartz")) {
            // two nodes that find no trigger at the same moment both make one, and Camel does not start the second of them
            await().atMost(PATIENCE).until(() -> triggers() == 1);
        }
        start("other", how);
        send(LongStream.range(46_700_000_000L, 46_700_000_000L + REPORTS).mapToObj(String::valueOf).toList());
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> lines().size() >= BEFORE_THE_CRASH);
        String polling = lines("one").size() > lines("other").size() ? "one" : "other";
        processes.get(polling).destroyForcibly().waitFor();
        assertThat(lines()).as("it was killed in the middle").hasSizeLessThan(REPORTS);

        await().atMost(PATIENCE).until(() -> new HashSet<>(lines()).size() >= REPORTS);

        assertThat(lines()).hasSizeLessThanOrEqualTo(REPORTS + 1);
        assertThat(lines().stream().map(line -> line.split(" ")[0]).distinct()).hasSize(REPORTS);
        assertThat(new HashSet<>(lines())).hasSize(REPORTS);
    }

    private int triggers() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
             ResultSet triggers = connection.createStatement().executeQuery("SELECT COUNT(*) FROM QRTZ_TRIGGERS")) {
            triggers.next();
            return triggers.getInt(1);
        }
    }

    private List<String> lines() throws IOException {
        List<String> all = new ArrayList<>();
        for (String node : NODES) {
            all.addAll(lines(node));
        }
        return all;
    }

    private List<String> lines(String node) throws IOException {
        Path file = folder.resolve(node);
        String text = Files.exists(file) ? Files.readString(file) : "";
        // the last line may be half written
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private void start(String node, String how) throws IOException {
        processes.put(node, JavaProcess.of(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), ReportsNodeMain.class, sinch.baseUrl(),
                folder.toString(), database, node, how)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output").toFile())).start());
    }
}
