/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.queuetosms;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The application as the demo starts it: it ends with the demo, also if that is killed. */
final class DemoWorker {

    private DemoWorker() {
    }

    /**
     * Runs until the process that started this one is gone.
     *
     * @param  args      as {@link QueueToSms} takes them
     * @throws Exception if Camel does not start
     */
    public static void main(String[] args) throws Exception {
        Thread watch = new Thread(DemoWorker::endWithTheDemo, "demo-watch");
        watch.setDaemon(true);
        watch.start();
        QueueToSms.main(args);
    }

    /** The demo writes nothing, so the end of what can be read is the end of the demo. */
    private static void endWithTheDemo() {
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}
