/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.util.concurrent.CompletableFuture;

/**
 * The API token of a service plan, which does not change. Source: Sinch SMS API reference, "Authentication".
 */
public final class BearerToken implements Credentials {

    private final CompletableFuture<String> authorization;

    /**
     * @param  token                    the token
     * @throws IllegalArgumentException if it is empty or holds anything but visible ASCII characters; the message does
     *                                  not show it
     */
    public BearerToken(String token) {
        this.authorization = CompletableFuture.completedFuture("Bearer " + Checks.visibleAscii("token", token));
    }

    @Override
    public CompletableFuture<String> authorization() {
        return authorization;
    }

    @Override
    public boolean canRefresh() {
        return false;
    }

    @Override
    public void invalidate(String usedAuthorization) {
        // there is no other one; the 401 says so to the user
    }

    @Override
    public String toString() {
        return "BearerToken[******]";
    }
}
