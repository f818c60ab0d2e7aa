/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of an authority of our own, made by the JDK's keytool when a test asks for one. */
public enum TestCertificates {

    FOR_LOCALHOST("-ext", "san=dns:localhost,ip:127.0.0.1", "-validity", "2"),
    FOR_ANOTHER_HOST("-ext", "san=dns:other.example", "-validity", "2"),
    EXPIRED("-ext", "san=dns:localhost,ip:127.0.0.1", "-startdate", "-3d", "-validity", "1");

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String AUTHORITY = "authority";

    private final List<String> arguments;

    TestCertificates(String... arguments) {
        this.arguments = List.of(arguments);
    }

    /** A server's side. */
    public SSLContext server() throws GeneralSecurityException, IOException {
        KeyStore own = empty();
        own.setKeyEntry(name(), Made.keys().getKey(name(), PASSWORD), PASSWORD, Made.keys().getCertificateChain(name()));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** The side of a client that trusts our authority and no other. */
    public static SSLContext client() throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** The authority alone. */
    public static KeyStore trusted() throws GeneralSecurityException, IOException {
        KeyStore trusted = empty();
        trusted.setCertificateEntry(AUTHORITY, Made.keys().getCertificate(AUTHORITY));
        return trusted;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        return empty;
    }

    /** Everything at once, since starting keytool is what takes the time. */
    private static final class Made {

        private static KeyStore keys;

        private Made() {
        }

        static synchronized KeyStore keys() throws GeneralSecurityException, IOException {
            if (keys == null) {
                Path directory = Files.createTempDirectory("certificates");
                Path file = directory.resolve("keys.p12");
                keytool(file, AUTHORITY, List.of("-ext", "bc:c", "-validity", "9", "-startdate", "-5d"));
                for (TestCertificates each : values()) {
                    List<String> arguments = new ArrayList<>(each.arguments);
                    arguments.addAll(List.of("-signer", AUTHORITY));
                    keytool(file, each.name(), arguments);
                }
                keys = empty();
                try (InputStream in = Files.newInputStream(file)) {
                    keys.load(in, PASSWORD);
                }
                Files.delete(file);
                Files.delete(directory);
            }
            return keys;
        }

        private static void keytool(Path file, String alias, List<String> arguments) throws IOException {
            List<String> command = new ArrayList<>(
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-J-XX:TieredStopAtLevel=1",
                            "-J-XX:+UseSerialGC", "-genkeypair", "-keyalg", "EC", "-storetype", "PKCS12", "-storepass",
                            "changeit",
                            "-keystore", file.toString(), "-alias", alias, "-dname", "CN=" + alias));
            command.addAll(arguments);
            Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            try {
                if (keytool.waitFor() != 0) {
                    throw new IOException(output);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
