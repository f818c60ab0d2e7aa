/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;

import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SentBatchesManagementTest extends SentBatchesTestSupport {

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withEnableJMX();
    }

    @Test
    void howManyBatchesAreOpenShowsInJmx() throws Exception {
        context.getManagementStrategy().getManagementAgent().setRegisterAlways(true);
        send();
        send();
        follow();
        MBeanServer beans = context.getManagementStrategy().getManagementAgent().getMBeanServer();
        List<ObjectName> consumers = List.copyOf(
                beans.queryNames(new ObjectName("org.apache.camel:type=consumers,*"), null));

        assertThat(consumers).hasSize(1);
        assertThat(beans.getAttribute(consumers.get(0), "OpenBatches")).isEqualTo(2);
    }
}
