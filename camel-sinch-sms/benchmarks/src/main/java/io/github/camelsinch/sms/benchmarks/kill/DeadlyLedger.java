/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

import io.github.camelsinch.sms.ledger.SendClaim;
import io.github.camelsinch.sms.ledger.SendLedger;

/**
 * A ledger at whose steps the process dies, at once and without a word, as if somebody had pulled the plug.
 */
final class DeadlyLedger {

    /** What a process killed by a signal ends with in a shell: 128 and 9. */
    static final int KILLED = 137;

    private final KillPoint point;
    private final Runnable death;

    /**
     * @param death does not return
     */
    DeadlyLedger(KillPoint point, Runnable death) {
        this.point = point;
        this.death = death;
    }

    SendLedger around(SendLedger ledger) {
        return proxy(SendLedger.class, ledger);
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, arguments) -> {
            if (point.isBefore(method.getName(), arguments)) {
                death.run();
            }
            Object result;
            try {
                result = method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (point.isAfter(method.getName(), arguments)) {
                death.run();
            }
            return result instanceof SendClaim claim ? proxy(SendClaim.class, claim) : result;
        }));
    }
}
