/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.HashMap;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.apache.camel.Message;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.engine.HashMapHeadersMapFactory;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The headers of a polled report are made late, and are those of any other message. */
class ReportMessageTest extends ReportsTestSupport {

    @Test
    void headersAreFoundInWhateverCaseAndCopiedWithTheMessage() throws Exception {
        Message message = report();

        Message copy = message.copy();

        assertThat(message.getHeader("camelsinchsmsstatus")).isEqualTo("Delivered");
        assertThat(copy.getHeaders()).hasSizeGreaterThan(8).isEqualTo(message.getHeaders());
        assertThat(copy.getBody()).isSameAs(message.getBody());
    }

    @Test
    void aHeaderThatIsSetOrRemovedLeavesTheOthers() throws Exception {
        Message message = report();

        message.setHeader(SinchSmsConstants.SEND_KEY, "follow-up");
        message.removeHeader(SinchSmsConstants.LATE);

        assertThat(message.getHeader(SinchSmsConstants.SEND_KEY)).isEqualTo("follow-up");
        assertThat(message.getHeaders()).containsEntry(SinchSmsConstants.RECIPIENT, ANN)
                .doesNotContainKey(SinchSmsConstants.LATE);
    }

    @Test
    void aKeyThatNobodySetIsNoHeader() throws Exception {
        assertThat(report().getHeader(SinchSmsConstants.SEND_KEY)).isNull();
    }

    @Test
    void headersLieInTheMapThatTheContextWants() throws Exception {
        context.getCamelContextExtension().setHeadersMapFactory(new HashMapHeadersMapFactory());

        assertThat(report().getHeaders()).isExactlyInstanceOf(HashMap.class)
                .containsEntry(SinchSmsConstants.RECIPIENT, ANN);
    }

    @Test
    void anotherMessageOfTheExchangeHasNoneOfThem() throws Exception {
        Message message = report();

        message.getExchange().setMessage(new DefaultMessage(context));

        assertThat(message.getExchange().getMessage().getHeaders()).isEmpty();
        assertThat(message.getBody()).isInstanceOf(RecipientDeliveryReport.class);
    }

    /** The message of the first report, as it came. */
    private Message report() throws Exception {
        send(ANN);
        MockEndpoint end = poll("&since=1h");
        end.setCopyOnExchange(false);
        end.expectedMessageCount(1);
        end.assertIsSatisfied(10_000);
        Message message = end.getReceivedExchanges().get(0).getIn();
        assertThat(message).isInstanceOf(ReportMessage.class);
        return message;
    }
}
