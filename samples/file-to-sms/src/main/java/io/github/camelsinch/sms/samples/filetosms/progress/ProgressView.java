/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.progress;

/**
 * One way to show progress.
 */
interface ProgressView {

    /** Shows nothing. */
    ProgressView NONE = new ProgressView() {
        @Override
        public void show(Snapshot now) {
            // asked to be silent
        }

        @Override
        public void finish(Snapshot last) {
            // asked to be silent
        }
    };

    /** Called often; shows what is worth it. */
    void show(Snapshot now);

    /** Called once at the end; leaves the cursor on a new line. */
    void finish(Snapshot last);
}
