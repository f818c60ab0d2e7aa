/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisPacerContractTest extends SharedPacerContract {

    private static SharedStore store;

    @BeforeAll
    static void startTheServer() {
        store = new RedisStore();
    }

    @AfterAll
    static void stopTheServer() {
        store.close();
    }

    @Override
    SharedStore store() {
        return store;
    }
}
