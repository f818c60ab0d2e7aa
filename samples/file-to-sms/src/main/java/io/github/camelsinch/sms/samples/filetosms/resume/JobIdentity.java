/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.resume;

import java.util.Optional;
import java.util.UUID;

/**
 * What makes a job the same as an earlier one: the file by its name, size and content, the text, the sender, and whom
 * it is sent through. Nothing of it can be read back from the hashes that are kept.
 */
public final class JobIdentity {

    private static final int SHORT = 26;

    private final String campaign;
    private final String whole;
    private final boolean lasting;

    /**
     * @param server  whom it is sent through; empty where that ends with this run, so that no later one is the same
     * @param file    the name of the file
     * @param content what is in it
     * @param text    the text with its placeholders
     * @param from    the sender, or {@code null}
     */
    public JobIdentity(Optional<String> server, String file, FileContent content, String text, String from) {
        this.lasting = server.isPresent();
        this.campaign = Hash.of(
                "campaign", server.orElseGet(() -> UUID.randomUUID().toString()), file, text, from == null ? "" : from);
        this.whole = Hash.of("job", campaign, Long.toString(content.size()), content.sha256());
    }

    /** Whether a later run can be the same job. */
    boolean lasts() {
        return lasting;
    }

    /** The same for a file whose content was changed. */
    String campaign() {
        return campaign.substring(0, SHORT);
    }

    /** Stands for the job in names. */
    String name() {
        return whole.substring(0, SHORT);
    }

    /**
     * What the ledger knows the send by. It is never stored, for it keeps the fingerprints of the ledger from being
     * guessed.
     */
    String sendKey(int round) {
        return Hash.of("send key", whole, Integer.toString(round));
    }

    /** What Sinch and delivery reports know the job by. */
    String reference(int round) {
        return "file-to-sms-" + name() + "-" + round;
    }

    /** Shows hashes only. */
    @Override
    public String toString() {
        return name();
    }
}
