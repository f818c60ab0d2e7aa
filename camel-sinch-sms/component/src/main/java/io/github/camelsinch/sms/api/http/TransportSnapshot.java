/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

/**
 * What a transport is doing at a moment.
 *
 * @param callsUnderWay   calls that have not ended, those that wait for a connection among them
 * @param connectionsBusy connections that carry a call
 * @param connectionsIdle connections that wait for one
 * @param maxConnections  at most
 */
public record TransportSnapshot(int callsUnderWay, int connectionsBusy, int connectionsIdle, int maxConnections) {
}
