/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Closes what can be closed, without a checked exception.
 */
final class Closing {

    private Closing() {
    }

    /**
     * @param  resource             anything, or {@code null}
     * @throws UncheckedIOException if closing it failed on input or output
     */
    static void close(Object resource) {
        if (resource instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                throw e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while closing the recipients", e);
            } catch (Exception e) {
                throw new IllegalStateException("Closing the recipients failed", e);
            }
        }
    }
}
