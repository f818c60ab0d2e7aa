/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Map;
import java.util.Set;

import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What JMX shows of a producer. */
class ProducerManagementTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN + "," + BO;

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withEnableJMX();
    }

    @Test
    void rateCountsAndLastFailureOfThePlanShow() throws Exception {
        through(SEND + "&messagesPerSecond=50&pacingUnit=part", "Hello");
        sinch.failNext(1, 400, Map.of());
        through(SEND, "Hello");

        ObjectName producer = producer("messagesPerSecond");
        assertThat(attribute(producer, "Plan")).isEqualTo(PLAN);
        assertThat(attribute(producer, "RatePerSecond")).isEqualTo(50.0);
        assertThat(attribute(producer, "PacingUnit")).isEqualTo("part");
        assertThat(attribute(producer, "PacerMode")).isEqualTo("LOCAL");
        assertThat(attribute(producer, "PendingHigh")).isEqualTo(0);
        assertThat(attribute(producer, "PendingNormal")).isEqualTo(0);
        assertThat(attribute(producer, "OldestWaitMillis")).isEqualTo(0L);
        assertThat(attribute(producer, "InFlight")).isEqualTo(0);
        assertThat(attribute(producer, "InFlightLimit")).isEqualTo(16);
        assertThat(attribute(producer, "PauseRemainingMillis")).isEqualTo(0L);
        assertThat(attribute(producer, "AcceptedBatches")).isEqualTo(1L);
        assertThat(attribute(producer, "AcceptedRecipients")).isEqualTo(2L);
        assertThat(attribute(producer, "RejectedBatches")).isEqualTo(1L);
        assertThat(attribute(producer, "NotSentBatches")).isEqualTo(0L);
        assertThat(attribute(producer, "InDoubtBatches")).isEqualTo(0L);
        assertThat(attribute(producer, "Retries")).isEqualTo(0L);
        assertThat((double) attribute(producer, "AchievedRecipientsPerSecond")).isPositive();
        assertThat((double) attribute(producer, "AchievedPartsPerSecond")).isPositive();
        assertThat((String) attribute(producer, "LastFailure")).contains("HTTP 400");
    }

    @Test
    void whatTheLedgerHoldsInDoubtCanBeAskedFor() throws Exception {
        sinch.failNext(1, 500, Map.of());
        through(SEND + "&onUnknown=fail", "Hello");

        assertThat(attribute(producer("onUnknown"), "InDoubtBatches")).isEqualTo(1L);
        assertThat(beans().invoke(producer("onUnknown"), "countSegmentsInDoubt", null, null)).isEqualTo(1L);
    }

    @Test
    void anOfflineProducerShowsThatItUsesNoPlan() throws Exception {
        through("sinch-sms:segment", "Hello");

        ObjectName producer = producer("segment");
        assertThat(attribute(producer, "Plan")).isNull();
        assertThat(attribute(producer, "RatePerSecond")).isEqualTo(0.0);
        assertThat(attribute(producer, "LastFailure")).isNull();
    }

    @Test
    void noAttributeShowsANumberATextOrTheToken() throws Exception {
        through("sinch-sms:send?from=Acme", "Secret word", Map.of(SinchSmsConstants.TO, "bad-" + ANN));

        ObjectName producer = producer("from=Acme");
        for (MBeanAttributeInfo attribute : beans().getMBeanInfo(producer).getAttributes()) {
            assertThat(String.valueOf(attribute(producer, attribute.getName()))).as(attribute.getName())
                    .doesNotContain(ANN).doesNotContain("Secret word").doesNotContain(TOKEN);
        }
        assertThat((String) attribute(producer, "LastFailure")).contains("recipient of row 1");
    }

    private MBeanServer beans() {
        return context.getManagementStrategy().getManagementAgent().getMBeanServer();
    }

    private Object attribute(ObjectName producer, String name) throws Exception {
        return beans().getAttribute(producer, name);
    }

    /** The producer whose endpoint has this in its URI. */
    private ObjectName producer(String part) throws Exception {
        Set<ObjectName> names = beans().queryNames(new ObjectName("org.apache.camel:type=producers,*"), null);
        return names.stream().filter(name -> uri(name).contains(part)).findFirst().orElseThrow();
    }

    private String uri(ObjectName producer) {
        try {
            return (String) beans().getAttribute(producer, "EndpointUri");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
