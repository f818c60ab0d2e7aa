/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camelsinch.sms.api.http.TestApi.ID;
import static io.github.camelsinch.sms.api.http.TestApi.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is configured for camel-http holds for this component too, and looking for it changes nothing. */
class CamelHttpDefaultsTest {

    @TempDir
    private Path directory;
    private final CamelContext context = new DefaultCamelContext();

    private HttpComponent https() {
        return context.getComponent("https", HttpComponent.class);
    }

    private TransportSettings fromHttps() {
        return CamelHttpDefaults.from(context, true, Map.<String, String> of()::get);
    }

    private SSLContextParameters trust() throws Exception {
        Path file = directory.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            TestCertificates.trusted().store(out, "changeit".toCharArray());
        }
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:" + file);
        store.setPassword("changeit");
        store.setType("PKCS12");
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }

    private static void assertReaches(TransportSettings settings) throws Exception {
        try (RawServer server = RawServer.answering(TestCertificates.FOR_LOCALHOST.server().getServerSocketFactory(),
                request -> RawServer.json(201, TestApi.ACCEPTED));
             HttpTransport transport = HttpTransport.start(settings)) {
            assertThat(await(TestApi.api(transport, server.uri()).send(TestApi.text())).id()).isEqualTo(ID);
        }
    }

    @Test
    void aContextWithoutHttpComponentKeepsItThatWay() {
        assertThat(fromHttps()).isEqualTo(TransportSettings.DEFAULTS);
        assertThat(context.getComponentNames()).isEmpty();
    }

    @Test
    void aComponentThatNobodyConfiguredChangesNothing() {
        https();

        assertThat(fromHttps()).isEqualTo(TransportSettings.DEFAULTS);
    }

    @Test
    void theTrustOfTheComponentIsTakenOver() throws Exception {
        https().setSslContextParameters(trust());

        assertReaches(fromHttps());
    }

    @Test
    void theGlobalTrustIsTakenOverIfTheComponentUsesIt() throws Exception {
        context.setSSLContextParameters(trust());
        assertThat(fromHttps().sslContext()).isNull();
        https().setUseGlobalSslContextParameters(true);

        assertReaches(fromHttps());
    }

    @Test
    void trustThatCannotBeReadIsNamed() {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:" + directory.resolve("missing.p12"));
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        https().setSslContextParameters(parameters);

        assertThatThrownBy(this::fromHttps).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sslContextParameters of component https");
    }

    @Test
    void theHostnameVerifierIsTakenOver() {
        https().setX509HostnameVerifier(NoopHostnameVerifier.INSTANCE);

        assertThat(fromHttps().hostnameVerifier()).isSameAs(NoopHostnameVerifier.INSTANCE);
    }

    @Test
    void theProxyIsTakenOver() {
        HttpComponent https = https();
        https.setProxyHost("proxy.example");
        https.setProxyPort(3128);
        https.setProxyAuthUsername("u");
        https.setProxyAuthPassword("p");
        https.setNonProxyHosts("localhost, *.example.com");

        ProxySettings proxy = fromHttps().proxy();

        assertThat(proxy.host()).isEqualTo("proxy.example");
        assertThat(proxy.port()).isEqualTo(3128);
        assertThat(proxy.username()).isEqualTo("u");
        assertThat(proxy.password()).isEqualTo("p");
        assertThat(proxy.nonProxyHosts()).containsExactly("localhost", "*.example.com");
    }

    @Test
    void whatGoesToThisMachineNeedsNoProxyUnlessAListOfHostsSaysOtherwise() {
        HttpComponent https = https();
        https.setProxyHost("proxy.example");
        https.setProxyPort(3128);

        assertThat(fromHttps().proxy().nonProxyHosts()).containsExactly("localhost", "127.*", "[::1]");
        https.setNonProxyHosts("");
        assertThat(fromHttps().proxy().nonProxyHosts()).isEmpty();
    }

    @Test
    void theProxyOfTheJvmLeavesThisMachineOutAsWell() {
        https().setUseSystemProperties(true);
        Map<String, String> properties = Map.of("https.proxyHost", "jvm.example");

        assertThat(CamelHttpDefaults.from(context, true, properties::get).proxy().nonProxyHosts())
                .containsExactly("localhost", "127.*", "[::1]");
    }

    @Test
    void theProxyOfAPlainTargetIsThatOfThePlainComponent() {
        https().setProxyHost("proxy.example");
        https().setProxyPort(3128);

        assertThat(CamelHttpDefaults.from(context, false).proxy()).isNull();
    }

    @Test
    void tlsToTheProxyIsRefusedByName() {
        https().setProxyHost("proxy.example");
        https().setProxyPort(3128);
        https().setProxyAuthScheme("https");

        assertThatThrownBy(this::fromHttps).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("proxyAuthScheme=https");
    }

    @Test
    void ntlmIsRefusedByName() {
        https().setProxyHost("proxy.example");
        https().setProxyPort(3128);
        https().setProxyAuthMethod("NTLM");

        assertThatThrownBy(this::fromHttps).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("NTLM");
    }

    @Test
    void theConnectTimeoutIsTakenOverIfItWasSet() {
        https().setConnectTimeout(1234);

        assertThat(fromHttps().connectTimeout()).isEqualTo(Duration.ofMillis(1234));
    }

    @Test
    void theResponseTimeoutCanBeAskedForIfItWasSet() {
        assertThat(CamelHttpDefaults.responseTimeout(context, true)).isNull();
        https();
        assertThat(CamelHttpDefaults.responseTimeout(context, true)).isNull();
        https().setResponseTimeout(4321);

        assertThat(CamelHttpDefaults.responseTimeout(context, true)).isEqualTo(Duration.ofMillis(4321));
    }

    @Test
    void theProxyOfTheJvmIsTakenIfCamelHttpIsToldToTakeIt() {
        Map<String, String> properties = Map.of("https.proxyHost", "jvm.example", "https.proxyPort", "8443",
                "http.nonProxyHosts", "a.example|*.b.example", "https.proxyUser", "u", "https.proxyPassword", "p");
        https();
        assertThat(CamelHttpDefaults.from(context, true, properties::get).proxy()).isNull();
        https().setUseSystemProperties(true);

        ProxySettings proxy = CamelHttpDefaults.from(context, true, properties::get).proxy();

        assertThat(proxy).isEqualTo(new ProxySettings(
                "jvm.example", 8443, "u", "p", List.of("a.example", "*.b.example")));
    }

    @Test
    void theProxyOfTheJvmHasTheUsualPort() {
        https().setUseSystemProperties(true);

        assertThat(CamelHttpDefaults.from(context, true, Map.of("https.proxyHost", "jvm.example")::get).proxy().port())
                .isEqualTo(443);
    }

    @Test
    void aPortOfTheJvmThatIsNoNumberIsNamed() {
        https().setUseSystemProperties(true);

        assertThatThrownBy(() -> CamelHttpDefaults.from(context, true,
                Map.of("https.proxyHost", "jvm.example", "https.proxyPort", "x")::get))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("https.proxyPort");
    }

    @Test
    void aComponentThatWaitsInTheRegistryCounts() {
        HttpComponent waiting = new HttpComponent();
        waiting.setConnectTimeout(777);
        context.getRegistry().bind("https-component", waiting);

        assertThat(fromHttps().connectTimeout()).isEqualTo(Duration.ofMillis(777));
        assertThat(context.getComponentNames()).isEmpty();
    }

    @Test
    void propertiesOfCamelMainCount() throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.component.https.proxyHost", "main.example");
        main.addInitialProperty("camel.component.https.proxyPort", "3129");
        main.start();
        try {
            assertThat(CamelHttpDefaults.from(main.getCamelContext(), true).proxy().host()).isEqualTo("main.example");
        } finally {
            main.stop();
        }
    }
}
