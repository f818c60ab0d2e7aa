/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

class LocalPacerContractTest extends PacerContract {

    @Override
    Bucket4jPacer open(PacerSettings settings) {
        return Bucket4jPacer.local(settings, timer);
    }
}
