/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;

import io.github.camelsinch.sms.ledger.SendLedger;
import io.github.camelsinch.sms.plan.InvalidInputException;
import io.github.camelsinch.sms.send.Backoff;
import io.github.camelsinch.sms.send.SendPolicy;
import io.github.camelsinch.sms.send.WhenUnknown;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * How sends are kept from being lost and from being sent twice. Set on the component for all endpoints; an endpoint may
 * differ.
 */
@UriParams
public class SafetyConfiguration implements Cloneable {

    @UriParam
    private SendLedger sendLedger;

    @UriParam(label = "producer")
    private String sendKey;

    @UriParam(label = "producer", defaultValue = "reconcile", enums = "reconcile,fail,resend")
    private WhenUnknown onUnknown = WhenUnknown.RECONCILE;

    @UriParam(label = "producer,advanced", defaultValue = "30s")
    private Duration settleTime = SendPolicy.DEFAULT_SETTLE_TIME;

    @UriParam(label = "producer,advanced", defaultValue = "120s")
    private Duration reconcileTimeout = SendPolicy.DEFAULT_RECONCILE_TIMEOUT;

    /** {@return a copy, for an endpoint of its own} */
    public SafetyConfiguration copy() {
        try {
            return (SafetyConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    /**
     * What these options ask for.
     *
     * @param  requestTimeout        the hard deadline of one call
     * @throws InvalidInputException naming the option that does not go together with the others
     */
    SendPolicy policy(Duration requestTimeout) {
        return new SendPolicy(onUnknown, settleTime, reconcileTimeout, Backoff.DEFAULT, requestTimeout);
    }

    public SendLedger getSendLedger() {
        return sendLedger;
    }

    /**
     * Where every step of a send is written down before it happens, as a bean. Default is memory, which holds for
     * redeliveries while the process runs; a durable one also holds after a crash. A consumer with track=batches
     * follows the batches of this ledger.
     */
    public void setSendLedger(SendLedger sendLedger) {
        this.sendLedger = sendLedger;
    }

    public String getSendKey() {
        return sendKey;
    }

    /**
     * What identifies a send, as an expression of the Simple language such as ${header.JMSMessageID}: sent again with
     * the same key, it goes on where it stopped and nothing is sent twice. The header CamelSinchSmsSendKey wins.
     * Default is a random key for each exchange, which holds for redeliveries of that exchange only.
     */
    public void setSendKey(String sendKey) {
        this.sendKey = sendKey;
    }

    public WhenUnknown getOnUnknown() {
        return onUnknown;
    }

    /**
     * What to do where nobody knows whether Sinch took a batch: look it up until it is found or surely absent
     * (reconcile), fail (fail), or send it again, so that it may arrive twice (resend: only for one recipient, and with
     * validFor).
     */
    public void setOnUnknown(WhenUnknown onUnknown) {
        this.onUnknown = onUnknown;
    }

    public Duration getSettleTime() {
        return settleTime;
    }

    /**
     * How long a batch is looked up in vain before it counts as not taken and is sent again. At least requestTimeout.
     */
    public void setSettleTime(Duration settleTime) {
        this.settleTime = settleTime;
    }

    public Duration getReconcileTimeout() {
        return reconcileTimeout;
    }

    /**
     * How long a batch is looked up at most, before the exchange fails in doubt. More than settleTime.
     */
    public void setReconcileTimeout(Duration reconcileTimeout) {
        this.reconcileTimeout = reconcileTimeout;
    }
}
