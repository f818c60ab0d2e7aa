/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.util.concurrent.CompletableFuture;

/**
 * What goes into the {@code Authorization} header. Implementations are safe for use by several threads and never wait.
 */
public interface Credentials {

    /**
     * @return the value of the header, such as {@code Bearer …}; fails with a
     *         {@link io.github.camelsinch.sms.api.error.SinchSmsException} where there is none
     */
    CompletableFuture<String> authorization();

    /**
     * @return whether another value may be had when the server says that this one has expired
     */
    boolean canRefresh();

    /**
     * Tells that the server called a value expired; the next {@link #authorization()} must not give it again.
     *
     * @param usedAuthorization the value that was used; ignored if another one has taken its place meanwhile
     */
    void invalidate(String usedAuthorization);
}
