/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

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
