/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;

/** One page that is open somewhere. One thread makes its frames, another one calls {@link #write}. */
final class Viewer {

    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final View view;
    private final OutputStream out;
    private final Map<Section, byte[]> told = new HashMap<>();
    private Future<?> writing;
    /** When the last write began. */
    private volatile long lastNanos = System.nanoTime();
    private volatile boolean inWrite;

    Viewer(View view, OutputStream out) {
        this.view = view;
        this.out = out;
    }

    /**
     * What has changed since it was told last; after a while of nothing a heartbeat; empty if there is nothing to tell.
     */
    byte[] changes(Frame frame, long nowNanos, long heartbeatNanos) {
        ByteArrayOutputStream changes = new ByteArrayOutputStream();
        for (Section section : view.sections()) {
            byte[] event = frame.event(section);
            if (!Arrays.equals(event, told.get(section))) {
                told.put(section, event);
                changes.writeBytes(event);
            }
        }
        if (changes.size() == 0 && nowNanos - lastNanos >= heartbeatNanos) {
            changes.writeBytes(HEARTBEAT);
        }
        return changes.toByteArray();
    }

    void started(Future<?> write) {
        writing = write;
    }

    /** It has not taken yet what it was told before: it will be told the latest when it has. */
    boolean isBusy() {
        return writing != null && !writing.isDone();
    }

    /** It does not read any more. The interrupt closes the connection that the write hangs on. */
    void giveUpIfStuck(long nowNanos, long patienceNanos) {
        if (inWrite && nowNanos - lastNanos > patienceNanos) {
            writing.cancel(true);
        }
    }

    void write(byte[] events) throws IOException {
        lastNanos = System.nanoTime();
        inWrite = true;
        out.write(events);
        out.flush();
        inWrite = false;
    }
}
