/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

class InMemoryPacerContractTest extends SharedPacerContract {

    private final InMemoryStore store = new InMemoryStore(timer);

    @Override
    SharedStore store() {
        return store;
    }
}
