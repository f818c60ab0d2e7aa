/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.stream.Stream;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * A mistake in the options shows when the route starts, not at the first message.
 */
class OptionsAtStartTest {

    private static final String PLAN = "servicePlanId=plan-1&token=secret-of-plan";
    private static final String PROJECT = "projectId=project-1&clientId=key-1&clientSecret=secret-of-key";

    @Test
    void aPlanInARegionStarts() {
        assertThat(start(PLAN + "&region=eu")).isNull();
    }

    @Test
    void aProjectInARegionStarts() {
        assertThat(start(PROJECT + "&region=us")).isNull();
    }

    @Test
    void b104_noAccountIsRefused() {
        assertThat(refusal("region=eu")).hasMessageContaining("set servicePlanId and token").hasMessageContaining("projectId");
    }

    @Test
    void b104_planAndProjectTogetherAreRefused() {
        assertThat(refusal(PLAN + "&" + PROJECT + "&region=eu")).hasMessageContaining("not both");
    }

    @Test
    void aPlanWithoutItsTokenIsRefused() {
        assertThat(refusal("servicePlanId=plan-1&region=eu").getName()).isEqualTo("token");
    }

    @ParameterizedTest
    @CsvSource({
            "clientId, projectId=p&clientSecret=s", "clientSecret, projectId=p&clientId=k",
            "projectId, clientId=k&clientSecret=s" })
    void aProjectWithoutAllOfItsKeyIsRefused(String missing, String options) {
        assertThat(refusal(options + "&region=eu").getName()).isEqualTo(missing);
    }

    @Test
    void neitherRegionNorBaseUrlIsRefused() {
        assertThat(refusal(PLAN).getName()).isEqualTo("region");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "RAW(evil.com#)", "RAW(us.evil.com/)", "RAW(EU )", "EU", "RAW(../)", "xx", "RAW(evil.com@us)" })
    void b59_regionsThatAreHostsAreRefused(String region) {
        SinchSmsValidationException refusal = refusal(PLAN + "&region=" + region);

        assertThat(refusal.getName()).isEqualTo("region");
        assertThat(refusal).hasMessageContaining("us, eu, au, br, ca");
    }

    @Test
    void aRegionThatProjectsDoNotHaveIsRefused() {
        assertThat(refusal(PROJECT + "&region=br")).hasMessageContaining("us, eu").hasMessageContaining("projectId");
    }

    @ParameterizedTest
    @ValueSource(strings = { "../other", "RAW(plan 1)", "a/b", "RAW(a?b=c)", "RAW(a#b)", "RAW(a%2fb)", "RAW()" })
    void b60_planIdsThatLeaveTheirPathSegmentAreRefused(String planId) {
        SinchSmsValidationException refusal = refusal("token=t&region=eu&servicePlanId=" + planId);

        assertThat(refusal.getName()).isEqualTo("servicePlanId");
    }

    @Test
    void b60_aPlanIdOf65CharactersIsRefused() {
        assertThat(refusal("token=t&region=eu&servicePlanId=" + "a".repeat(65)).getName()).isEqualTo("servicePlanId");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "hidden\ntoken", "hidden\rtoken", "hidden token", "hidden)token", "hidden&token", "hidden\u00e9token", "" })
    void b69_b70_aTokenThatNoHeaderCanHoldIsRefusedAndNotShown(String token) {
        SinchSmsValidationException refusal
                = refusal("region=eu&servicePlanId=plan-1", connection -> connection.setToken(token));

        assertThat(refusal.getName()).isEqualTo("token");
        assertThat(refusal.getMessage()).doesNotContain("hidden");
    }

    @Test
    void b70_aTokenInAUriThatItsOwnBracketEndsTooEarlyIsRefusedAndNotShown() {
        Throwable failure = start("region=eu&servicePlanId=plan-1&token=RAW(hidden)toke&n)");

        assertThat(failure).isNotNull();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            assertThat(t.toString()).doesNotContain("hidden");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "hidden secret", "hidden\nsecret" })
    void b69_aClientSecretThatNoHeaderCanHoldIsRefusedAndNotShown(String secret) {
        SinchSmsValidationException refusal
                = refusal("region=eu&projectId=p&clientId=k", connection -> connection.setClientSecret(secret));

        assertThat(refusal.getName()).isEqualTo("clientSecret");
        assertThat(refusal.getMessage()).doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://sms.example.com", "http://10.0.0.1:8080", "http://localhost.example.com", "ftp://127.0.0.1",
            "https://user:hidden@sms.example.com", "https://sms.example.com/xms/v1", "https://sms.example.com?a=hidden",
            "https://sms.example.com#hidden", "sms.example.com", "https://", "https:///path", "not a url" })
    void aBaseUrlThatATokenMustNotBeSentToIsRefused(String baseUrl) {
        SinchSmsValidationException refusal = refusal(PLAN, connection -> connection.setBaseUrl(baseUrl));

        assertThat(refusal.getName()).isEqualTo("baseUrl");
        assertThat(refusal.getMessage()).doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080", "https://sms.example.com",
            "https://sms.example.com:8443/" })
    void aBaseUrlThatIsHttpsOrLoopbackStarts(String baseUrl) {
        assertThat(start(PLAN + "&baseUrl=" + baseUrl)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://auth.example.com/token", "https://user:hidden@auth.example.com/token", "auth" })
    void aTokenEndpointThatASecretMustNotBeSentToIsRefused(String endpoint) {
        SinchSmsValidationException refusal = refusal(PROJECT + "&region=eu&oauth2TokenEndpoint=" + endpoint);

        assertThat(refusal.getName()).isEqualTo("oauth2TokenEndpoint");
        assertThat(refusal.getMessage()).doesNotContain("hidden");
    }

    @ParameterizedTest
    @CsvSource({
            "connectTimeout, 0", "connectTimeout, -1s", "requestTimeout, 0s", "requestTimeout, PT-5S", "maxInFlight, 0",
            "maxInFlight, -1", "maxInFlight, 10001", "maxResponseBytes, 0", "maxResponseBytes, 1073741825", "proxyPort, 0",
            "proxyPort, 65536", "maxRecipientsPerBatch, 0", "maxRecipientsPerBatch, -1", "maxRecipientsPerBatch, 1001",
            "pageSize, 0", "pageSize, 101", "windowOverlap, PT-1S", "windowMargin, PT-1S", "maxMessagesPerPoll, -1" })
    void b105_aNumberOutOfItsRangeIsRefused(String option, String value) {
        String proxy = option.equals("proxyPort") ? "&proxyHost=proxy" : "";
        SinchSmsValidationException refusal = refusal(PLAN + "&region=eu&" + option + "=" + value + proxy);

        assertThat(refusal.getName()).isEqualTo(option);
        assertThat(refusal.getRule()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = { "connectTimeout=NaN", "requestTimeout=soon", "validFor=x", "maxInFlight=many" })
    void b105_whatIsNoNumberOrDurationIsRefused(String option) {
        assertThat(start(PLAN + "&region=eu&" + option)).isInstanceOf(Exception.class);
    }

    @Test
    void aProxyPortWithoutAHostIsRefused() {
        assertThat(refusal(PLAN + "&region=eu&proxyPort=3128").getName()).isEqualTo("proxyHost");
    }

    @ParameterizedTest
    @CsvSource({
            "deliveryReport, all", "deliveryReport, FULL", "type, mt_fax", "sendAt, tomorrow", "sendAt, 2026-13-01T00:00:00Z",
            "sendAt, 2026-02-30T00:00:00Z", "expireAt, 25:00", "validFor, 0", "validFor, -5s", "fromTon, 7", "fromTon, -1",
            "maxNumberOfMessageParts, 0", "maxNumberOfMessageParts, -1", "startDate, yesterday", "endDate, x",
            "reportType, half", "page, -1", "numberOfRecipients, -1", "numberOfRecipients, 1001", "code, 4xx" })
    void b45_b65_b68_aMessageOptionThatCanNeverWorkIsRefused(String option, String value) {
        assertThat(refusal(PLAN + "&region=eu&" + option + "=" + value).getName()).isEqualTo(option);
    }

    @ParameterizedTest
    @CsvSource({
            "allowedPrefixes, x", "allowedPrefixes, 0046", "deniedPrefixes, 46;47", "allowedRecipients, 0701234567",
            "redirectAllTo, nobody", "maxRecipientsPerExchange, 0", "maxPartsPerDay, 0", "maxPartsPerDay, -1", "groupWeight, 0",
            "groupWeight, 1000000001", "allowedSenders, 'Acme,,Bank'" })
    void aGuardThatCanNotWorkIsRefused_B105(String option, String value) {
        assertThat(refusal(PLAN + "&region=eu&" + option + "=" + value).getName()).isEqualTo(option);
    }

    @Test
    void expireAtAndValidForTogetherAreRefused() {
        SinchSmsValidationException refusal = refusal(PLAN + "&region=eu&expireAt=2030-01-01T00:00:00Z&validFor=1h");

        assertThat(refusal).hasMessageContaining("validFor").hasMessageContaining("expireAt");
    }

    @ParameterizedTest
    @ValueSource(strings = { "fom=Acme", "delivery_report=full", "servicePlan=x", "messagePerSecond=5" })
    void anOptionThatDoesNotExistIsRefused(String misspelt) {
        Throwable failure = start(PLAN + "&region=eu&" + misspelt);

        assertThat(failure).hasRootCauseInstanceOf(ResolveEndpointFailedException.class);
        assertThat(failure).rootCause().hasMessageContaining(misspelt.substring(0, misspelt.indexOf('=')));
        assertThat(failure).rootCause().hasMessageNotContaining("secret-of-plan");
    }

    @ParameterizedTest
    @ValueSource(strings = { "sned", "send/x", "send2", "segments" })
    void b57_anOperationThatDoesNotExistIsRefusedWithTheNamesThatDo(String name) {
        Throwable failure = catchThrowable(() -> run("sinch-sms:" + name + "?" + PLAN + "&region=eu", connection -> {
        }));

        assertThat(failure).hasStackTraceContaining("use one of send, dryRun, get, list, update, replace, cancel");
    }

    @Test
    void allProblemsOfAccountAreFoundWithTheComponentsOwnSettingsToo() throws Exception {
        SinchSmsValidationException refusal = refusal("", connection -> {
            connection.setServicePlanId("../other");
            connection.setToken("t");
            connection.setRegion("eu");
        });

        assertThat(refusal.getName()).isEqualTo("servicePlanId");
    }

    private interface Setting {
        void on(ConnectionConfiguration connection);
    }

    private static SinchSmsValidationException refusal(String options) {
        return refusal(options, connection -> {
        });
    }

    private static SinchSmsValidationException refusal(String options, Setting setting) {
        Throwable failure = catchThrowable(() -> run("sinch-sms:send" + (options.isEmpty() ? "" : "?" + options), setting));
        assertThat(failure).as("the start").isNotNull();
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .filter(SinchSmsValidationException.class::isInstance)
                .map(SinchSmsValidationException.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not a validation failure", failure));
    }

    private static Throwable start(String options) {
        return catchThrowable(() -> run("sinch-sms:send?" + options, connection -> {
        }));
    }

    private static void run(String uri, Setting setting) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            SinchSmsComponent component = new SinchSmsComponent();
            setting.on(component.getConfiguration());
            context.addComponent("sinch-sms", component);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in").to(uri);
                }
            });
            context.start();
        }
    }
}
