/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

/**
 * Words for delivery codes, from Sinch's "Delivery report error codes" (400 and above) and its SMPP error list (below).
 */
public final class StatusReason {

    private StatusReason() {
    }

    /**
     * @param  code Sinch's delivery code
     * @return      what it means, empty for a code that is not known here
     */
    public static String of(int code) {
        return code < 400 ? ofCarrier(code) : ofSinch(code);
    }

    private static String ofCarrier(int code) {
        return switch (code) {
            case 15 -> "blocked by screening";
            case 64 -> "quota used up";
            case 102 -> "system failure at the operator";
            case 107 -> "congestion at the operator";
            case 150 -> "unknown subscriber";
            case 153 -> "phone absent";
            case 158 -> "phone's memory full";
            case 203 -> "subscriber busy";
            case 205 -> "subscriber not allowed";
            case 300 -> "bad destination";
            case 310 -> "bad sender";
            case 360 -> "operator's queue full";
            default -> "";
        };
    }

    private static String ofSinch(int code) {
        return switch (code) {
            case 402 -> "no route to the number";
            case 403 -> "internal error at Sinch";
            case 404 -> "temporary failure";
            case 405 -> "a value of the text is missing";
            case 406 -> "expired before it was sent";
            case 407 -> "cancelled";
            case 408 -> "rejected by Sinch";
            case 409 -> "above the price limit";
            case 410 -> "no sender fits the destination";
            case 411 -> "too many parts";
            case 412 -> "region not enabled for the plan";
            case 413 -> "account blocked";
            default -> "";
        };
    }
}
