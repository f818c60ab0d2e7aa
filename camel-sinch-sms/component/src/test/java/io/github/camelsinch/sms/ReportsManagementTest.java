/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;
import java.util.List;

import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What JMX shows of the polling consumer. */
class ReportsManagementTest extends ReportsTestSupport {

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withEnableJMX();
    }

    @Test
    void itsPositionAndWhatIsNotHandledShowInJmx() throws Exception {
        context.getManagementStrategy().getManagementAgent().setRegisterAlways(true);
        Instant before = Instant.now();
        poll("");
        await().until(() -> polls().size() > 2);

        MBeanServer beans = context.getManagementStrategy().getManagementAgent().getMBeanServer();
        List<ObjectName> consumers = List.copyOf(
                beans.queryNames(new ObjectName("org.apache.camel:type=consumers,*"), null));

        assertThat(consumers).hasSize(1);
        assertThat(beans.getAttribute(consumers.get(0), "UnresolvedReports")).isEqualTo(0);
        assertThat(beans.getAttribute(consumers.get(0), "UnreadableReports")).isEqualTo(0L);
        assertThat(Instant.parse((String) beans.getAttribute(consumers.get(0), "Position")))
                .isAfterOrEqualTo(before.minusSeconds(2));
    }
}
