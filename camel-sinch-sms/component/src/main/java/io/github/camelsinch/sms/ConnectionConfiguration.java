/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * How to reach Sinch: account, region, timeouts, TLS and proxy. Set on the component for all endpoints; an endpoint may
 * differ.
 */
@UriParams
public class ConnectionConfiguration implements Cloneable {

    @UriParam(label = "common")
    private String servicePlanId;

    @UriParam(label = "security", secret = true)
    private String token;

    @UriParam(label = "common", enums = "us,eu,au,br,ca")
    private String region;

    @UriParam(label = "common,advanced")
    private String baseUrl;

    @UriParam(label = "security")
    private String projectId;

    @UriParam(label = "security", secret = true)
    private String clientId;

    @UriParam(label = "security", secret = true)
    private String clientSecret;

    @UriParam(label = "security,advanced", defaultValue = "https://auth.sinch.com/oauth2/token")
    private String oauth2TokenEndpoint = "https://auth.sinch.com/oauth2/token";

    @UriParam(label = "common,advanced", defaultValue = "5s")
    private Duration connectTimeout;

    @UriParam(label = "common,advanced", defaultValue = "30s")
    private Duration requestTimeout;

    @UriParam(label = "common,advanced", defaultValue = "64")
    private int maxInFlight = 64;

    @UriParam(label = "common,advanced", defaultValue = "8388608")
    private int maxResponseBytes = 8 * 1024 * 1024;

    @UriParam(label = "producer,advanced", defaultValue = "worker")
    private ContinueOn continueOn = ContinueOn.worker;

    @UriParam(label = "security")
    private SSLContextParameters sslContextParameters;

    @UriParam(label = "proxy")
    private String proxyHost;

    @UriParam(label = "proxy")
    private Integer proxyPort;

    @UriParam(label = "proxy", secret = true)
    private String proxyAuthUsername;

    @UriParam(label = "proxy", secret = true)
    private String proxyAuthPassword;

    @UriParam(label = "proxy")
    private String nonProxyHosts;

    /**
     * A copy that can be changed without changing this one.
     */
    public ConnectionConfiguration copy() {
        try {
            return (ConnectionConfiguration) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public String getServicePlanId() {
        return servicePlanId;
    }

    /**
     * Id of the service plan that sends (Sinch dashboard, SMS, APIs): letters, digits, dashes and underscores. Together
     * with token; or else use projectId.
     */
    public void setServicePlanId(String servicePlanId) {
        this.servicePlanId = servicePlanId;
    }

    public String getToken() {
        return token;
    }

    /**
     * API token of the service plan. Best set on the component from a vault or an environment variable, never in a URI.
     */
    public void setToken(String token) {
        this.token = token;
    }

    public String getRegion() {
        return region;
    }

    /**
     * Region of the account: us, eu, au, br or ca; with projectId only us and eu. Required unless baseUrl is set.
     */
    public void setRegion(String region) {
        this.region = region;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    /**
     * Scheme, host and port of the API in place of the region's, such as a simulator's. Must be https unless the host
     * is the loopback interface.
     */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public String getProjectId() {
        return projectId;
    }

    /**
     * Id of the Sinch project, for the OAuth2 mode with clientId and clientSecret in place of servicePlanId and token.
     * Regions us and eu only.
     */
    public void setProjectId(String projectId) {
        this.projectId = projectId;
    }

    public String getClientId() {
        return clientId;
    }

    /**
     * Key id of the project's access key, for the OAuth2 mode.
     */
    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    /**
     * Key secret of the project's access key, for the OAuth2 mode.
     */
    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public String getOauth2TokenEndpoint() {
        return oauth2TokenEndpoint;
    }

    /**
     * URL that issues access tokens in the OAuth2 mode. Must be https unless the host is the loopback interface.
     */
    public void setOauth2TokenEndpoint(String oauth2TokenEndpoint) {
        this.oauth2TokenEndpoint = oauth2TokenEndpoint;
    }

    public Duration getConnectTimeout() {
        return connectTimeout;
    }

    /**
     * Longest time to open a connection, TLS handshake included. Where it is not set, that of the context's own http or
     * https component counts, if one is set there.
     */
    public void setConnectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public Duration getRequestTimeout() {
        return requestTimeout;
    }

    /**
     * Hard deadline of one call, from the moment it has a connection to the last byte of the answer. Where it is not
     * set, the response timeout of the context's own http or https component counts, if one is set there.
     */
    public void setRequestTimeout(Duration requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    public int getMaxInFlight() {
        return maxInFlight;
    }

    /**
     * Most requests to Sinch at one time over all endpoints that share the connection. It begins with 16, halves when
     * Sinch says that there are too many (429), and grows again up to this. More wait: look-ups and sends of high
     * priority go first, and one place is kept for them; else it is first come, first served.
     */
    public void setMaxInFlight(int maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    public int getMaxResponseBytes() {
        return maxResponseBytes;
    }

    /**
     * Largest answer that is read, in bytes. A larger one is an error.
     */
    public void setMaxResponseBytes(int maxResponseBytes) {
        this.maxResponseBytes = maxResponseBytes;
    }

    public ContinueOn getContinueOn() {
        return continueOn;
    }

    /**
     * Which thread goes on with the route when the answer is there: worker, a thread of a pool (the thread pool profile
     * sinchSmsWorker, if there is one); or io, the thread that read the answer, which saves a hand-over but must never
     * block: a route that does would stop every other send.
     */
    public void setContinueOn(ContinueOn continueOn) {
        this.continueOn = continueOn;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    /**
     * TLS settings. Without them those of the context's https component, or the JVM's.
     */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    /**
     * Host of an HTTP proxy. Without one the proxy settings of the context's http or https component are used.
     */
    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public Integer getProxyPort() {
        return proxyPort;
    }

    /**
     * Port of the HTTP proxy.
     */
    public void setProxyPort(Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    /**
     * User name for the proxy (basic authentication).
     */
    public void setProxyAuthUsername(String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    public String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    /**
     * Password for the proxy (basic authentication).
     */
    public void setProxyAuthPassword(String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    public String getNonProxyHosts() {
        return nonProxyHosts;
    }

    /**
     * Hosts to reach without the proxy, separated by a vertical bar or a comma; an asterisk stands for any characters.
     */
    public void setNonProxyHosts(String nonProxyHosts) {
        this.nonProxyHosts = nonProxyHosts;
    }

    /**
     * Holds what is given of the account against the rules by which an endpoint reads it when it starts. What is
     * missing is not looked for, since an endpoint may give it.
     *
     * @throws io.github.camelsinch.sms.api.error.SinchSmsValidationException naming the option that contradicts another
     *                                                                        or has a bad value
     */
    public void checkAccount() {
        Account.checkGiven(this);
    }
}
