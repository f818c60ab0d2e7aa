/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

/**
 * The simulator in place of Sinch: {@code camel.component.sinch-sms.simulator.*}.
 */
public class SimulatorProperties {

    /**
     * Whether the component talks to a simulator in this JVM instead of Sinch, whatever account and URL are configured.
     * Needs camel-sinch-sms-simulator on the class path, which belongs in test scope.
     */
    private boolean enabled;

    /**
     * The port on which the simulator listens; 0 is any that is free.
     */
    private int port;

    /**
     * The rate at which the simulated plan delivers, in recipients a second; 0 delivers at once.
     */
    private double messagesPerSecond;

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public double getMessagesPerSecond() {
        return messagesPerSecond;
    }

    public void setMessagesPerSecond(double messagesPerSecond) {
        this.messagesPerSecond = messagesPerSecond;
    }
}
