/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** By which names a simulator can be called. */
class HostsTest extends SimulatorTestCase {

    @ParameterizedTest
    @ValueSource(strings = {
            "localhost", "LocalHost:80", "127.0.0.1:8080", "127.1.2.3", "[::1]:8080", "eu.localhost:1", "us.sms.api.sinch.com",
            "zt.eu.sms.api.sinch.com:443" })
    void aNameOfThisMachineIsAnswered(String host) throws IOException {
        start();

        assertThat(status("/_simulator/counters", host)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", "notlocalhost", "10.0.0.1",
            "sinch.com.evil.example", "evilsms.api.sinch.com", "" })
    void aPageThatPointsANameOfItsOwnHereGetsNothing(String host) throws IOException {
        start();

        assertThat(status("/_simulator/messages", host)).isEqualTo(421);
        assertThat(status("/_simulator/events", host)).isEqualTo(421);
        assertThat(status("/", host)).isEqualTo(421);
        assertThat(status("/xms/v1/demo-plan/batches", host)).isEqualTo(421);
    }

    @Test
    void whoIsKeptOutIsToldWhy() throws IOException {
        start();

        assertThat(answer("/", "evil.example")).contains("names of this machine only").contains("--open-to-network");
    }

    @Test
    void theGateOfSocketFaultsKeepsThemOutToo() throws IOException {
        start(builder().socketFaults(true));

        assertThat(status("/_simulator/counters", "evil.example")).isEqualTo(421);
        assertThat(status("/_simulator/counters", "localhost")).isEqualTo(200);
    }

    @Test
    void oneThatIsOpenToTheNetworkIsCalledByAnyName() throws IOException {
        start(builder().bindAddress(InetAddress.getByAddress(new byte[4])));

        assertThat(status("/_simulator/counters", "sms.example")).isEqualTo(200);
    }

    private int status(String path, String host) throws IOException {
        return Integer.parseInt(answer(path, host).split(" ")[1]);
    }

    /** Java's client does not let a test choose the host. */
    private String answer(String path, String host) throws IOException {
        URI address = URI.create(simulator.baseUrl());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + host
                                            + "\r\nAuthorization: Bearer demo-token\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
