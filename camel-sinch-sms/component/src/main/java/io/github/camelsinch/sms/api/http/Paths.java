/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.BatchIds;
import io.github.camelsinch.sms.privacy.Mask;
import org.apache.hc.core5.http.HttpHost;

/** Where things are. Nothing from a message gets into a path but ids and digits of a checked form. */
final class Paths {

    private static final Pattern SEPARATORS = Pattern.compile("[ ().-]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,32}+");

    private final Target target;
    private final String root;

    Paths(URI baseUrl, String planOrProjectId) {
        this.target = target(baseUrl);
        String prefix = baseUrl.getRawPath() == null ? "" : baseUrl.getRawPath();
        this.root = (prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix) + "/xms/v1/" + planOrProjectId;
    }

    static Target target(URI uri) {
        String name = uri.getHost();
        return Target.of(new HttpHost(
                uri.getScheme().toLowerCase(Locale.ROOT),
                name.startsWith("[") ? name.substring(1, name.length() - 1) : name, uri.getPort()));
    }

    Target target() {
        return target;
    }

    String batches() {
        return root + "/batches";
    }

    String dryRun() {
        return root + "/batches/dry_run";
    }

    String batch(Operation operation, String batchId) {
        if (!BatchIds.isLegal(batchId)) {
            throw new SinchSmsValidationException(
                    operation.label(), "batchId", Mask.text(batchId), "must be 1 to 64 letters, digits, '-' or '_'");
        }
        return batches() + "/" + batchId;
    }

    String feedback(Operation operation, String batchId) {
        return batch(operation, batchId) + "/delivery_feedback";
    }

    String report(Operation operation, String batchId) {
        return batch(operation, batchId) + "/delivery_report";
    }

    String recipientReport(Operation operation, String batchId, String recipient) {
        return report(operation, batchId) + "/" + digits(operation, recipient);
    }

    String deliveryReports() {
        return root + "/delivery_reports";
    }

    private static String digits(Operation operation, String recipient) {
        String bare = recipient == null ? "" : SEPARATORS.matcher(recipient).replaceAll("");
        String digits = bare.startsWith("+") ? bare.substring(1) : bare.startsWith("00") ? bare.substring(2) : bare;
        if (!NUMBER.matcher(digits).matches()) {
            throw new SinchSmsValidationException(
                    operation.label(), "recipient", Mask.msisdn(recipient), "must be a phone number in international form");
        }
        return digits;
    }
}
