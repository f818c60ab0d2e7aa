/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import io.github.camelsinch.sms.simulator.batch.Ulids;
import io.github.camelsinch.sms.simulator.error.Refusal;

/** Ids in paths. */
final class Ids {

    private Ids() {
    }

    static String checked(String id) {
        if (!Ulids.isUlid(id)) {
            throw Refusal.invalidFormat("'" + id + "' is not a valid identifier");
        }
        return id;
    }
}
