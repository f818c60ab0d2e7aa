/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.api.model.UnreadableReport;

/**
 * Names a delivery report: the same for the same plan, batch, recipient, status, code and time, and without the number
 * in it.
 */
public final class ReportKeys {

    private static final int KEY_BYTES = 16;

    private final String plan;

    /**
     * @param plan service plan or project, whichever batches are sent through
     */
    public ReportKeys(String plan) {
        this.plan = plan;
    }

    /**
     * The key of a report.
     *
     * @param  report as Sinch gave it
     * @return        32 hexadecimal digits
     */
    public String of(RecipientDeliveryReport report) {
        String recipient = report.recipient() != null && report.recipient().startsWith("+")
                ? report.recipient().substring(1) : report.recipient();
        return hash(String.join(
                "|", plan, report.batchId(), recipient, String.valueOf(report.status()), String.valueOf(report.code()),
                String.valueOf(report.at())));
    }

    /**
     * The key of what is no report.
     *
     * @param  unreadable the entry as Sinch wrote it
     * @return            32 hexadecimal digits
     */
    public String of(UnreadableReport unreadable) {
        return hash(plan + "|" + unreadable.json());
    }

    private static String hash(String identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, KEY_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
