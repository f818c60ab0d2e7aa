/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.component.quartz.QuartzComponent;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.impl.jdbcjobstore.JobStoreTX;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two nodes, of which one polls; the other takes over where it was. */
class ReportsClusterTest extends ReportsTestSupport {

    private static final List<String> FIRST = numbers(0);
    private static final List<String> SECOND = numbers(100);

    @TempDir
    Path folder;

    @Test
    void withMasterOneNodePollsAndTheOtherTakesOverWithoutLoss() throws Exception {
        String uri = "master:reports:" + reports(ReportsNode.DURABLE + "&since=1h");

        List<String> all = handOver(masterNode().start(uri), masterNode().start(uri));

        assertThat(all).hasSize(FIRST.size() + SECOND.size()).containsAll(FIRST).containsAll(SECOND);
    }

    @Test
    void onAClusteredJobStoreTheNextNodeTakesTheTriggerOverWithoutLoss() throws Exception {
        Path quartz = folder.resolve("quartz");
        try (Connection connection = ReportsNode.dataSource(quartz).getConnection();
             Reader tables = new InputStreamReader(
                     JobStoreTX.class.getResourceAsStream("tables_h2.sql"), StandardCharsets.UTF_8)) {
            RunScript.execute(connection, tables);
        }
        String uri = reports(ReportsNode.DURABLE + "&since=1h&scheduler=quartz&scheduler.cron=0/1+*+*+*+*+?"
                             + "&scheduler.triggerId=reports&scheduler.triggerGroup=sms");
        try (Log log = new Log()) {
            send(FIRST);
            // one after the other: Quartz has one scheduler of a name in a JVM
            assertThat(polled(quartzNode(quartz).start(uri), FIRST.size())).containsExactlyInAnyOrderElementsOf(FIRST);
            send(SECOND);
            assertThat(polled(quartzNode(quartz).start(uri), SECOND.size())).containsExactlyInAnyOrderElementsOf(SECOND);
            assertThat(log.text()).doesNotContain("without scheduler.triggerId");
        }
        try (Connection connection = ReportsNode.dataSource(quartz).getConnection();
             ResultSet triggers = connection.createStatement().executeQuery("SELECT COUNT(*) FROM QRTZ_TRIGGERS")) {
            triggers.next();
            assertThat(triggers.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void quartzWithoutANameForTheTriggerIsWarnedAbout() throws Exception {
        try (Log log = new Log()) {
            poll("&scheduler=quartz&scheduler.cron=0/1+*+*+*+*+?");

            assertThat(log.text()).contains("without scheduler.triggerId and scheduler.triggerGroup");
        }
    }

    private static List<String> polled(ReportsNode node, int reports) {
        try (node) {
            await().atMost(30, TimeUnit.SECONDS).until(() -> node.recipients().size() >= reports);
            return node.recipients();
        }
    }

    /** Sends, stops the node that has polled, sends again. What both gave out. */
    private List<String> handOver(ReportsNode one, ReportsNode other) throws Exception {
        try (one; other) {
            send(FIRST);
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> one.recipients().size() + other.recipients().size() >= FIRST.size());
            ReportsNode leader = one.recipients().isEmpty() ? other : one;
            ReportsNode successor = leader == one ? other : one;
            leader.close();
            int before = successor.recipients().size();
            send(SECOND);

            await().atMost(60, TimeUnit.SECONDS).until(() -> successor.recipients().size() >= before + SECOND.size());

            List<String> all = new ArrayList<>(one.recipients());
            all.addAll(other.recipients());
            return all;
        }
    }

    private ReportsNode masterNode() throws Exception {
        ReportsNode node = node();
        FileLockClusterService leader = new FileLockClusterService();
        leader.setRoot(folder.resolve("leader").toString());
        leader.setAcquireLockDelay(100, TimeUnit.MILLISECONDS);
        leader.setAcquireLockInterval(200, TimeUnit.MILLISECONDS);
        node.context().addService(leader);
        return node;
    }

    private ReportsNode quartzNode(Path database) throws Exception {
        ReportsNode node = node();
        node.context().getCamelContextExtension().setName("reports");
        node.context().getManagementNameStrategy().setNamePattern("reports");
        QuartzComponent quartz = new QuartzComponent();
        var properties = new Properties();
        properties.putAll(Map.of(
                "org.quartz.scheduler.instanceName", "reports", "org.quartz.scheduler.instanceId", "AUTO",
                "org.quartz.scheduler.skipUpdateCheck", "true", "org.quartz.threadPool.threadCount", "2",
                "org.quartz.jobStore.class", JobStoreTX.class.getName(), "org.quartz.jobStore.isClustered", "true",
                "org.quartz.jobStore.clusterCheckinInterval", "500", "org.quartz.jobStore.dataSource", "quartz"));
        properties.putAll(Map.of(
                "org.quartz.dataSource.quartz.driver", "org.h2.Driver", "org.quartz.dataSource.quartz.URL",
                ReportsNode.dataSource(database).getURL(), "org.quartz.dataSource.quartz.user", "",
                "org.quartz.dataSource.quartz.password", "", "org.quartz.dataSource.quartz.provider", "hikaricp"));
        quartz.setProperties(properties);
        node.context().addComponent("quartz", quartz);
        return node;
    }

    private ReportsNode node() {
        return new ReportsNode(sinch.baseUrl(), folder);
    }

    private static List<String> numbers(int offset) {
        return LongStream.range(46_700_000_000L + offset, 46_700_000_010L + offset).mapToObj(String::valueOf).toList();
    }
}
