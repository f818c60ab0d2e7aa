/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A service plan that a simulator serves.
 *
 * @param servicePlanId     letters, digits, {@code _} and {@code -}
 * @param token             its API token; not blank
 * @param messagesPerSecond the rate at which its queue is drained, in recipients a second, also below one; 0 =
 *                          unlimited
 * @param region            {@code us}, {@code eu}, {@code au}, {@code br} or {@code ca}: under a host name that begins
 *                          with another region ({@code us.localhost}, {@code zt.us.sms.api.sinch.com}) the plan is not
 *                          known; {@code null} = every host name will do
 */
public record ServicePlan(String servicePlanId, String token, double messagesPerSecond, String region) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Set<String> REGIONS = Set.of("us", "eu", "au", "br", "ca");

    /** The plan of a simulator that was told nothing: {@code demo-plan}, {@code demo-token}, 30 messages a second. */
    public static final ServicePlan DEFAULT = new ServicePlan("demo-plan", "demo-token", 30, null);

    /**
     * A plan.
     *
     * @throws IllegalArgumentException naming the field, if a value cannot be
     */
    public ServicePlan {
        id("servicePlanId", servicePlanId);
        notBlank("token", token);
        if (!(messagesPerSecond >= 0) || Double.isInfinite(messagesPerSecond)) {
            throw new IllegalArgumentException("messagesPerSecond: " + messagesPerSecond + " is not zero or more");
        }
        if (region != null && !REGIONS.contains(region)) {
            throw new IllegalArgumentException("region: '" + region + "' is none of us, eu, au, br and ca");
        }
    }

    /**
     * Changes the id.
     *
     * @param  other letters, digits, {@code _} and {@code -}
     * @return       a plan with this id
     */
    public ServicePlan withId(String other) {
        return new ServicePlan(other, token, messagesPerSecond, region);
    }

    /**
     * Changes the token.
     *
     * @param  other not blank
     * @return       a plan with this token
     */
    public ServicePlan withToken(String other) {
        return new ServicePlan(servicePlanId, other, messagesPerSecond, region);
    }

    /**
     * Changes the rate.
     *
     * @param  other recipients a second; 0 = unlimited
     * @return       a plan with this rate
     */
    public ServicePlan withMessagesPerSecond(double other) {
        return new ServicePlan(servicePlanId, token, other, region);
    }

    /**
     * Changes the region.
     *
     * @param  other one of the five; {@code null} = every host name will do
     * @return       a plan in this region
     */
    public ServicePlan withRegion(String other) {
        return new ServicePlan(servicePlanId, token, messagesPerSecond, other);
    }

    static String id(String name, String value) {
        if (value == null || !ID.matcher(value).matches()) {
            throw new IllegalArgumentException(name + ": must consist of letters, digits, '_' and '-'");
        }
        return value;
    }

    static String notBlank(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + ": must not be blank");
        }
        return value;
    }

    @Override
    public String toString() {
        return "ServicePlan[" + servicePlanId + ", " + messagesPerSecond + "/s" + (region == null ? "" : ", " + region) + "]";
    }
}
