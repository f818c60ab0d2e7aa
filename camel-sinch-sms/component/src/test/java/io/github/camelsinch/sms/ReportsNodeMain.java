/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.component.quartz.QuartzComponent;
import org.h2.jdbcx.JdbcDataSource;
import org.quartz.impl.jdbcjobstore.JobStoreTX;

/**
 * One of several nodes that poll the same reports, in a JVM that can be killed. It works some milliseconds on each and
 * writes a line of recipient and key into a file of its own.
 */
final class ReportsNodeMain {

    private static final long WORK_NANOS = 10_000_000;

    private ReportsNodeMain() {
    }

    /**
     * @param  args      base URL, folder that the nodes share, URL of their database, file of the lines, and
     *                   {@code quartz} or {@code master}
     * @throws Exception if it cannot start
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(args[2]);
        Writer lines = Files.newBufferedWriter(folder.resolve(args[3]));
        ReportsNode node = new ReportsNode(args[0], folder, database);
        String uri = ReportsTestSupport.reports(ReportsNode.DURABLE + "&since=1h" + ("quartz".equals(args[4])
                ? "&scheduler=quartz&scheduler.cron=0/1+*+*+*+*+?&scheduler.triggerId=reports&scheduler.triggerGroup=sms"
                : ""));
        if ("quartz".equals(args[4])) {
            clusterByQuartz(node.context(), args[2]);
            node.start(uri, exchange -> work(lines, exchange));
        } else {
            node.context().addService(clusterByFile(folder));
            node.start("master:reports:" + uri, exchange -> work(lines, exchange));
        }
        new CountDownLatch(1).await();
    }

    private static FileLockClusterService clusterByFile(Path folder) {
        FileLockClusterService leader = new FileLockClusterService();
        leader.setRoot(folder.resolve("leader").toString());
        leader.setAcquireLockDelay(100, TimeUnit.MILLISECONDS);
        leader.setAcquireLockInterval(200, TimeUnit.MILLISECONDS);
        return leader;
    }

    private static void clusterByQuartz(CamelContext context, String url) {
        context.getCamelContextExtension().setName("reports");
        context.getManagementNameStrategy().setNamePattern("reports");
        Map<String, String> settings = new HashMap<>(
                Map.of(
                        "org.quartz.scheduler.instanceName", "reports", "org.quartz.scheduler.instanceId", "AUTO",
                        "org.quartz.scheduler.skipUpdateCheck", "true", "org.quartz.threadPool.threadCount", "2",
                        "org.quartz.jobStore.class", JobStoreTX.class.getName(), "org.quartz.jobStore.isClustered", "true",
                        "org.quartz.jobStore.clusterCheckinInterval", "500", "org.quartz.jobStore.dataSource", "quartz"));
        settings.putAll(Map.of(
                "org.quartz.dataSource.quartz.driver", "org.h2.Driver", "org.quartz.dataSource.quartz.URL", url,
                "org.quartz.dataSource.quartz.user", "", "org.quartz.dataSource.quartz.password", "",
                "org.quartz.dataSource.quartz.provider", "hikaricp"));
        Properties properties = new Properties();
        properties.putAll(settings);
        QuartzComponent quartz = new QuartzComponent();
        quartz.setProperties(properties);
        context.addComponent("quartz", quartz);
    }

    private static void work(Writer lines, Exchange exchange) throws Exception {
        LockSupport.parkNanos(WORK_NANOS);
        lines.write(exchange.getMessage().getHeader(SinchSmsConstants.RECIPIENT, String.class) + " "
                    + exchange.getMessage().getHeader(SinchSmsConstants.REPORT_KEY, String.class) + "\n");
        lines.flush(); // what the operating system has survives the JVM
    }
}
