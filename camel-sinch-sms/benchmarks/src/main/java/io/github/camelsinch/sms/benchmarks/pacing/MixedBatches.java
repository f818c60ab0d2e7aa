/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.pacing;

import java.util.random.RandomGenerator;

/**
 * Sizes of batches as a busy plan has them: 60 % have one recipient, 25 % 2 to 20, 12 % 21 to 200, 3 % 201 to 1000.
 */
final class MixedBatches {

    private final RandomGenerator random;

    MixedBatches(RandomGenerator random) {
        this.random = random;
    }

    int next() {
        double share = random.nextDouble();
        if (share < 0.60) {
            return 1;
        }
        if (share < 0.85) {
            return random.nextInt(2, 21);
        }
        return share < 0.97 ? random.nextInt(21, 201) : random.nextInt(201, 1001);
    }
}
