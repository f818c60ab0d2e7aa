/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.concurrent.Executor;

import io.github.camelsinch.sms.pacing.Priority;

/** Does what operations must not do on an I/O or timer thread. */
@FunctionalInterface
interface Workers {

    /** For a send of this priority. */
    Executor of(Priority priority);
}
