/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a plan calls back. Immutable; every method gives a copy.
 *
 * @param url      http or https: where reports go whose batch names no URL; {@code null} = such a batch is refused
 * @param secret   for the signature (HMAC); {@code null} = there is none
 * @param user     for HTTP basic authentication; {@code null} = none. Credentials in a URL win
 * @param password of the user
 * @param hosts    that may be sent to, besides this machine; lower case
 * @param timeout  how long an answer is waited for, in real time: Sinch prints no figure. Above zero
 * @param retries  how the retry schedule is read
 * @param keep     how many callbacks are kept for reading, those that wait coming on top; above zero
 */
public record CallbackSettings(String url, String secret, String user, String password, Set<String> hosts,
        Duration timeout, RetrySchedule retries, int keep) {

    /** No URL, no authentication, this machine only, 10 seconds, offsets, 10,000. */
    public static final CallbackSettings DEFAULT = new CallbackSettings(
            null, null, null, null, Set.of(), Duration.ofSeconds(10), RetrySchedule.OFFSETS, 10_000);

    /**
     * @throws IllegalArgumentException for a URL that is none, an empty secret, user or host, a timeout or a number to
     *                                  keep that is not above zero
     */
    public CallbackSettings {
        checkNotBlank("secret", secret);
        checkNotBlank("user", user);
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout: " + timeout + " is not above zero");
        }
        if (keep <= 0) {
            throw new IllegalArgumentException("keep: " + keep + " is not above zero");
        }
        if (url != null) {
            Target.of(url);
        }
        hosts.forEach(host -> checkNotBlank("host", host));
        hosts = Set.copyOf(hosts);
    }

    private static void checkNotBlank(String name, String value) {
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException(name + ": must not be blank");
        }
    }

    /**
     * Sets where reports go whose batch names no URL.
     *
     * @param  planUrl http or https
     * @return         a copy
     */
    public CallbackSettings url(String planUrl) {
        return new CallbackSettings(planUrl, secret, user, password, hosts, timeout, retries, keep);
    }

    /**
     * Signs callbacks, as the plan's setting at Sinch does.
     *
     * @param  webhookSecret not blank
     * @return               a copy
     */
    public CallbackSettings secret(String webhookSecret) {
        return new CallbackSettings(url, webhookSecret, user, password, hosts, timeout, retries, keep);
    }

    /**
     * Sends callbacks with HTTP basic authentication.
     *
     * @param  userName     not blank
     * @param  userPassword may be empty
     * @return              a copy
     */
    public CallbackSettings basic(String userName, String userPassword) {
        return new CallbackSettings(url, secret, userName, userPassword, hosts, timeout, retries, keep);
    }

    /**
     * Lets callbacks leave this machine.
     *
     * @param  host a name or address that may be sent to
     * @return      a copy
     */
    public CallbackSettings allowHost(String host) {
        Set<String> more = new TreeSet<>(hosts);
        more.add(host.toLowerCase(Locale.ROOT));
        return new CallbackSettings(url, secret, user, password, more, timeout, retries, keep);
    }

    /**
     * Sets how long an answer is waited for.
     *
     * @param  longest in real time, above zero
     * @return         a copy
     */
    public CallbackSettings timeout(Duration longest) {
        return new CallbackSettings(url, secret, user, password, hosts, longest, retries, keep);
    }

    /**
     * Sets how the retry schedule is read.
     *
     * @param  reading one of the two
     * @return         a copy
     */
    public CallbackSettings retries(RetrySchedule reading) {
        return new CallbackSettings(url, secret, user, password, hosts, timeout, reading, keep);
    }

    /**
     * Sets how many callbacks are kept for reading.
     *
     * @param  callbacks above zero
     * @return           a copy
     */
    public CallbackSettings keep(int callbacks) {
        return new CallbackSettings(url, secret, user, password, hosts, timeout, retries, callbacks);
    }

    @Override
    public String toString() {
        return "CallbackSettings[hosts=" + hosts + ", timeout=" + timeout + ", retries=" + retries + ", keep=" + keep
               + ", signed=" + (secret != null) + ", basic=" + (user != null) + "]";
    }
}
