/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in {@code client_reference}: by it a segment whose answer was lost is found again. It comes after the
 * user's own reference and a bar, and derives from the send and the number of the segment alone, never from a text or a
 * number; it is the same for every attempt.
 *
 * <pre>
 * order-17|cs1.ud2k5tzu6ms7xvdcq3u7jsmk4q.3
 * </pre>
 */
public final class SegmentReference {

    /** How long it is at most, the bar before it counted in. */
    public static final int MAX_OWN_LENGTH = 41;

    private static final Pattern OURS = Pattern.compile("(?:(.*)\\|)?cs1\\.[a-z2-7]{26}\\.[0-9]{1,9}", Pattern.DOTALL);

    private SegmentReference() {
    }

    /**
     * @param  send  the send
     * @param  index 0-based number of the segment
     * @param  users the user's own reference, or {@code null}
     * @return       the value of {@code client_reference}
     */
    public static String of(SendId send, int index, String users) {
        String ours = "cs1." + send.reference() + "." + index;
        return users == null ? ours : users + "|" + ours;
    }

    /**
     * The user's own part of what came back from Sinch.
     *
     * @param  clientReference as on the wire, or {@code null}
     * @return                 what the user gave, {@code null} if nothing; what this class did not make, as it is
     */
    public static String usersOwn(String clientReference) {
        if (clientReference == null) {
            return null;
        }
        Matcher matcher = OURS.matcher(clientReference);
        return matcher.matches() ? matcher.group(1) : clientReference;
    }
}
