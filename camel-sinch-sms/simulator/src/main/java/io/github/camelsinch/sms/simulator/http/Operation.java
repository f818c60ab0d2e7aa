/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.List;

import io.github.camelsinch.sms.simulator.error.Refusal;

/** Carries out one operation of the API. */
@FunctionalInterface
interface Operation {

    /**
     * @param  request   the request
     * @param  variables decoded values of the path's {@code {variables}}, in order
     * @return           the answer
     * @throws Refusal   if it cannot be done
     */
    Answer answer(Request request, List<String> variables);
}
