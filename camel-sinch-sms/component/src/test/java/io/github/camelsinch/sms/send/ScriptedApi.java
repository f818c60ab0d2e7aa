/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.SinchSmsApi;

/** Answers each call, whichever it is, as it was told beforehand, and remembers which calls came. */
final class ScriptedApi {

    private final Deque<CompletableFuture<?>> answers = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();

    ScriptedApi then(Object answer) {
        answers.add(CompletableFuture.completedFuture(answer));
        return this;
    }

    ScriptedApi thenFail(Throwable failure) {
        answers.add(CompletableFuture.failedFuture(failure));
        return this;
    }

    /** Names of the calls, in order. */
    List<String> calls() {
        return calls;
    }

    SinchSmsApi api() {
        return (SinchSmsApi) Proxy.newProxyInstance(
                SinchSmsApi.class.getClassLoader(), new Class<?>[] { SinchSmsApi.class }, (proxy, method, arguments) -> {
                    if (method.getReturnType() == Duration.class) {
                        return Duration.ZERO;
                    }
                    calls.add(method.getName());
                    return answers.remove();
                });
    }
}
