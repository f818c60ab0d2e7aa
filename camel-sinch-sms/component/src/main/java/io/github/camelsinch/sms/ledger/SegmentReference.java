/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

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

    private static final String START = "cs1.";
    private static final int SEND_LENGTH = 26;
    private static final int MAX_INDEX_DIGITS = 9;

    private SegmentReference() {
    }

    /**
     * @param  send  the send
     * @param  index 0-based number of the segment
     * @param  users the user's own reference, or {@code null}
     * @return       the value of {@code client_reference}
     */
    public static String of(SendId send, int index, String users) {
        String ours = START + send.reference() + "." + index;
        return users == null ? ours : users + "|" + ours;
    }

    /**
     * Whether what came back from Sinch was made here, so that its batch was sent by this component.
     *
     * @param  clientReference as on the wire, or {@code null}
     * @return                 whether it ends with the reference of a segment
     */
    public static boolean isIn(String clientReference) {
        return clientReference != null && startIn(clientReference) >= 0;
    }

    /**
     * The user's own part of what came back from Sinch.
     *
     * @param  clientReference as on the wire, or {@code null}
     * @return                 what the user gave, {@code null} if nothing; what this class did not make, as it is
     */
    public static String usersOwn(String clientReference) {
        int start = clientReference == null ? -1 : startIn(clientReference);
        if (start < 0) {
            return clientReference;
        }
        return start == 0 ? null : clientReference.substring(0, start - 1);
    }

    /** Each of thousands of reports comes by here, so it is no regular expression. Below zero if there is none. */
    private static int startIn(String reference) {
        int start = reference.lastIndexOf(START);
        boolean begins = start == 0 || start > 0 && reference.charAt(start - 1) == '|';
        return begins && isOurs(reference, start) ? start : -1;
    }

    private static boolean isOurs(String reference, int start) {
        int dot = start + START.length() + SEND_LENGTH;
        int digits = reference.length() - dot - 1;
        if (digits < 1 || digits > MAX_INDEX_DIGITS || reference.charAt(dot) != '.') {
            return false;
        }
        for (int i = start + START.length(); i < reference.length(); i++) {
            char c = reference.charAt(i);
            boolean isBase32 = c >= 'a' && c <= 'z' || c >= '2' && c <= '7';
            if (i < dot ? !isBase32 : i > dot && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
