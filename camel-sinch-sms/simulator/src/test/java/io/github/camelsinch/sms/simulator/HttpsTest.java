/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.fault.FaultRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpsTest extends SimulatorTestCase {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @Test
    void theApiIsServedOverHttps(@TempDir Path directory) throws Exception {
        SSLContext tls = selfSigned(directory.resolve("key.p12"));
        simulator = builder().https(tls).start();
        HttpClient http = HttpClient.newBuilder().sslContext(tls).build();
        ApiClient client = new ApiClient(http, simulator.baseUrl(), "demo-plan", "demo-token");

        assertThat(simulator.baseUrl()).startsWith("https://127.0.0.1:");
        assertThat(client.post("/batches", ApiClient.text("hello", ANN)).status()).isEqualTo(201);
    }

    @Test
    void connectionsBreakUnderHttpsTooButItsAnswersCannotBeRewritten(@TempDir Path directory) throws Exception {
        SSLContext tls = selfSigned(directory.resolve("key.p12"));
        simulator = builder().https(tls).socketFaults(true).start();
        HttpClient http = HttpClient.newBuilder().sslContext(tls).build();
        ApiClient client = new ApiClient(http, simulator.baseUrl(), "demo-plan", "demo-token");
        assertThat(client.post("/batches", ApiClient.text("hello", ANN)).status()).isEqualTo(201);
        FaultRule rule = simulator.faults().next(1).sends().acceptThenReset();

        assertThatThrownBy(() -> client.post("/batches", ApiClient.text("hello", ANN)))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(rule.hits()).isEqualTo(1);
        assertThat(simulator.counters().batchesAccepted()).isEqualTo(2);
        assertThat(client.post("/batches", ApiClient.text("hello", ANN)).status()).isEqualTo(201);
        assertThatThrownBy(() -> simulator.faults().every().with(Fault.acceptThenAnswer().dateSkewed(Duration.ofHours(1))))
                .isInstanceOf(IllegalStateException.class).hasMessage("dateSkew: not possible over HTTPS");
    }

    /** A key of its own for the address, which both sides trust; made by the JDK's keytool. */
    private static SSLContext selfSigned(Path file) throws IOException, InterruptedException, GeneralSecurityException {
        Process keytool = new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "keytool", "-genkeypair",
                "-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", "changeit", "-alias", "simulator", "-dname",
                "CN=localhost", "-ext", "san=ip:127.0.0.1", "-keyalg", "EC").redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(output).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(file.toFile())) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return tls;
    }
}
