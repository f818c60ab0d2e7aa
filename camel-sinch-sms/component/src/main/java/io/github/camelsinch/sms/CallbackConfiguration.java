/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.privacy.Mask;
import io.github.camelsinch.sms.webhook.BasicCredentials;
import io.github.camelsinch.sms.webhook.CallbackAuthenticator;
import io.github.camelsinch.sms.webhook.HmacSignature;
import io.github.camelsinch.sms.webhook.NonceCache;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * How callbacks of Sinch are told from those of anybody else.
 */
@UriParams
public class CallbackConfiguration {

    /** Some 15 MB. */
    private static final int NONCES = 100_000;

    @UriParam(label = "consumer,security", secret = true)
    private String secretKey;

    @UriParam(label = "consumer,security", defaultValue = "24h")
    private Duration replayWindow = Duration.ofHours(24);

    @UriParam(label = "consumer,security", secret = true)
    private String username;

    @UriParam(label = "consumer,security", secret = true)
    private String password;

    @UriParam(label = "consumer,security", defaultValue = "false")
    private boolean unauthenticated;

    /**
     * What every callback has to pass; nothing only if that was written out.
     *
     * @throws SinchSmsValidationException naming the option that is missing or has a bad value
     */
    List<CallbackAuthenticator> authenticators(Clock clock) {
        List<CallbackAuthenticator> authenticators = new ArrayList<>();
        if (username != null || password != null) {
            authenticators.add(basic());
        }
        if (secretKey != null) {
            notBlank("secretKey", secretKey);
            OptionRules.positive("replayWindow", replayWindow);
            authenticators.add(new HmacSignature(secretKey, replayWindow, new NonceCache(NONCES), clock));
        }
        if (authenticators.isEmpty() != unauthenticated) {
            throw new SinchSmsValidationException(
                    "unauthenticated", String.valueOf(unauthenticated),
                    unauthenticated
                            ? "must not be set together with secretKey, username and password"
                            : "a webhook needs secretKey, or username and password; only unauthenticated=true lets anybody in");
        }
        return authenticators;
    }

    private BasicCredentials basic() {
        notBlank("username", username);
        notBlank("password", password);
        if (username.indexOf(':') >= 0) {
            throw new SinchSmsValidationException("username", Mask.secret(username), "must not hold a colon");
        }
        return new BasicCredentials(username, password);
    }

    private static void notBlank(String option, String secret) {
        if (secret == null || secret.isBlank()) {
            throw new SinchSmsValidationException(option, "none", "must be set and not blank");
        }
    }

    /** Whether callers are asked for a user name and password. */
    boolean isBasic() {
        return username != null;
    }

    public String getSecretKey() {
        return secretKey;
    }

    /**
     * Webhook: the secret with which Sinch signs callbacks (HmacSHA256), as set for the service plan. A callback
     * without a right signature is answered 401.
     */
    public void setSecretKey(String secretKey) {
        this.secretKey = secretKey;
    }

    public Duration getReplayWindow() {
        return replayWindow;
    }

    /**
     * Webhook: how old a signature may be. Sinch sends a callback again for up to 22 h 45 min, and does not document
     * that it signs it anew.
     */
    public void setReplayWindow(Duration replayWindow) {
        this.replayWindow = replayWindow;
    }

    public String getUsername() {
        return username;
    }

    /**
     * Webhook: the user name that Sinch sends with callbacks (basic authentication), as set for the service plan.
     */
    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    /**
     * Webhook: the password that belongs to username.
     */
    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isUnauthenticated() {
        return unauthenticated;
    }

    /**
     * Webhook: whether to believe everybody who finds the path. Without it a webhook that has neither secretKey nor
     * username and password does not start. Only for where a proxy in front lets nobody but Sinch through.
     */
    public void setUnauthenticated(boolean unauthenticated) {
        this.unauthenticated = unauthenticated;
    }
}
