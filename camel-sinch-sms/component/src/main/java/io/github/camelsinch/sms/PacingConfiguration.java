/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.Objects;

import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.camelsinch.sms.pacing.Pacer;
import io.github.camelsinch.sms.pacing.PacerUnavailablePolicy;
import io.github.camelsinch.sms.plan.PacingUnit;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * How fast messages leave. One pacer belongs to one service plan and is shared by every endpoint of the Camel context,
 * so set these options in one place: on the component.
 */
@UriParams
public class PacingConfiguration implements Cloneable {

    @UriParam(label = "producer", defaultValue = "0")
    private double messagesPerSecond;

    @UriParam(label = "producer", defaultValue = "recipient", enums = "recipient,part,request")
    private PacingUnit pacingUnit = PacingUnit.RECIPIENT;

    @UriParam(label = "producer,advanced", defaultValue = "100ms")
    private Duration burst = Duration.ofMillis(100);

    @UriParam(label = "producer", defaultValue = "1000")
    private int maxPending = 1000;

    @UriParam(label = "producer,advanced")
    private Pacer pacer;

    @UriParam(label = "producer,advanced")
    private ProxyManager<String> bucketProxyManager;

    @UriParam(label = "producer,advanced", defaultValue = "stop", enums = "stop,share")
    private PacerUnavailablePolicy onPacerUnavailable = PacerUnavailablePolicy.STOP;

    @UriParam(label = "producer,advanced", defaultValue = "1")
    private int nodes = 1;

    /** {@return a copy, for an endpoint of its own} */
    public PacingConfiguration copy() {
        try {
            return (PacingConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    /** Whether anything holds sends back. */
    boolean isPaced() {
        return messagesPerSecond > 0 || pacer != null;
    }

    /** Whether two endpoints ask for the same pace. */
    boolean agreesWith(PacingConfiguration other) {
        return messagesPerSecond == other.messagesPerSecond && pacingUnit == other.pacingUnit
                && Objects.equals(burst, other.burst) && maxPending == other.maxPending && pacer == other.pacer
                && bucketProxyManager == other.bucketProxyManager && onPacerUnavailable == other.onPacerUnavailable
                && nodes == other.nodes;
    }

    /** Says what endpoints must agree upon. */
    @Override
    public String toString() {
        return (pacer == null ? messagesPerSecond + "/s" : "a pacer of its own") + ", pacingUnit=" + pacingUnit + ", burst="
               + burst + ", maxPending=" + maxPending + ", onPacerUnavailable=" + onPacerUnavailable + ", nodes=" + nodes
               + (bucketProxyManager == null ? "" : ", shared");
    }

    public double getMessagesPerSecond() {
        return messagesPerSecond;
    }

    /**
     * The rate of the service plan, in messages a second as pacingUnit counts them; 0 sends as fast as it goes. Work is
     * released at this rate, so that little waits at Sinch and a code need not queue there behind a newsletter.
     */
    public void setMessagesPerSecond(double messagesPerSecond) {
        this.messagesPerSecond = messagesPerSecond;
    }

    public PacingUnit getPacingUnit() {
        return pacingUnit;
    }

    /**
     * What counts as a message: every recipient, as Sinch's plans count; every part; or every request.
     */
    public void setPacingUnit(PacingUnit pacingUnit) {
        this.pacingUnit = pacingUnit;
    }

    public Duration getBurst() {
        return burst;
    }

    /**
     * How much of the rate may leave at once after a pause. There is no burst at the start.
     */
    public void setBurst(Duration burst) {
        this.burst = burst;
    }

    public int getMaxPending() {
        return maxPending;
    }

    /**
     * How many exchanges may wait for their turn; one more fails at once, and nothing of it is sent. An exchange that
     * has begun is always let in.
     */
    public void setMaxPending(int maxPending) {
        this.maxPending = maxPending;
    }

    public Pacer getPacer() {
        return pacer;
    }

    /**
     * A pacer of your own, instead of messagesPerSecond.
     */
    public void setPacer(Pacer pacer) {
        this.pacer = pacer;
    }

    public ProxyManager<String> getBucketProxyManager() {
        return bucketProxyManager;
    }

    /**
     * Where the nodes that send with one plan share its rate: any Bucket4j ProxyManager with String keys, such as that
     * of Redis or PostgreSQL. Without it every node has the whole rate to itself.
     */
    public void setBucketProxyManager(ProxyManager<String> bucketProxyManager) {
        this.bucketProxyManager = bucketProxyManager;
    }

    public PacerUnavailablePolicy getOnPacerUnavailable() {
        return onPacerUnavailable;
    }

    /**
     * What to do while the shared rate cannot be asked: stop lets nothing leave until it can; share goes on with an
     * equal share of the rate, messagesPerSecond divided by nodes. Either is announced in the producer's health check.
     */
    public void setOnPacerUnavailable(PacerUnavailablePolicy onPacerUnavailable) {
        this.onPacerUnavailable = onPacerUnavailable;
    }

    public int getNodes() {
        return nodes;
    }

    /**
     * How many nodes share the rate, for onPacerUnavailable=share.
     */
    public void setNodes(int nodes) {
        this.nodes = nodes;
    }
}
