/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.api.error.SinchSmsException;

/**
 * One run: sends what was not sent yet, waits for reports, sums up.
 */
final class Job {

    private static final long LOOK_MILLIS = 200;

    private final Options options;
    private final Map<String, String> environment;
    private final PrintStream out;

    Job(Options options, Map<String, String> environment, PrintStream out) {
        this.options = options;
        this.environment = environment;
        this.out = out;
    }

    /** {@return whether every message has a final report} */
    boolean run() throws IOException, InterruptedException, SinchSmsException {
        List<OutgoingMessage> messages = OutgoingMessage.of(options);
        try (Server server = Server.open(options, environment);
             Storage storage = Storage.open(options.data.resolve(server.folder()), server.isEmbedded())) {
            out.println(messages.size() + " messages to " + server.name());
            if (server.page() != null) {
                out.println("  page " + server.page());
            }
            Summary summary = new Summary(storage.jdbc());
            out.println("before this run: " + summary.accepted() + " accepted, " + summary.reported() + " reported");
            try (CamelRun camel = CamelRun.start(options, server, storage)) {
                sendAndWait(messages, camel, summary);
            }
            return tell(messages.size(), summary, storage.folder());
        }
    }

    private void sendAndWait(List<OutgoingMessage> messages, CamelRun camel, Summary summary)
            throws InterruptedException, SinchSmsException {
        long end = System.nanoTime() + options.timeout.toNanos();
        for (OutgoingMessage message : messages) {
            if (System.nanoTime() - end >= 0) {
                return;
            }
            camel.send(message);
            camel.pollReports();
        }
        while (summary.reported() < summary.accepted() && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private boolean tell(int messages, Summary summary, Path folder) throws IOException {
        int reported = summary.reported();
        String state = reported + " of " + messages + " messages have a final report";
        List<Table> tables = summary.tables();
        Path page = folder.resolve("summary.html");
        Files.writeString(page, SummaryPage.of(state, tables));
        out.println("now: " + summary.accepted() + " accepted, " + reported + " reported");
        out.println();
        out.println(SummaryText.of(tables));
        out.println("page " + page);
        out.println(state);
        return reported >= messages;
    }
}
