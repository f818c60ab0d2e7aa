/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.outcome;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers whose outcome can be read from them: {@code +999 0000 ccc} ends with delivery code {@code ccc}. No country
 * has the code 999, so they cannot be mistaken for somebody's phone.
 *
 * <table>
 * <caption>Status by code, after Sinch's delivery report pages; where they name none, the likely one</caption>
 * <tr>
 * <th>ccc</th>
 * <th>status</th>
 * </tr>
 * <tr>
 * <td>000</td>
 * <td>Delivered</td>
 * </tr>
 * <tr>
 * <td>001..399</td>
 * <td>Failed, with the carrier's code</td>
 * </tr>
 * <tr>
 * <td>401</td>
 * <td>Dispatched for ever</td>
 * </tr>
 * <tr>
 * <td>402..405, 408..414</td>
 * <td>Aborted</td>
 * </tr>
 * <tr>
 * <td>406</td>
 * <td>Expired</td>
 * </tr>
 * <tr>
 * <td>407</td>
 * <td>Cancelled</td>
 * </tr>
 * <tr>
 * <td>415..418</td>
 * <td>Rejected</td>
 * </tr>
 * </table>
 *
 * Any other {@code ccc} is an ordinary number.
 */
public final class MagicNumbers implements OutcomeRule {

    private static final Pattern MAGIC = Pattern.compile("9990000\\d{3}");
    private static final int PREFIX_LENGTH = 7;

    @Override
    public Optional<Outcome> of(String msisdn) {
        if (!MAGIC.matcher(msisdn).matches()) {
            return Optional.empty();
        }
        int code = Integer.parseInt(msisdn.substring(PREFIX_LENGTH));
        return Optional.ofNullable(status(code)).map(status -> new Outcome(status, code, Duration.ZERO));
    }

    private static DeliveryStatus status(int code) {
        if (code == 0) {
            return DeliveryStatus.DELIVERED;
        }
        if (code < 400) {
            return DeliveryStatus.FAILED;
        }
        return switch (code) {
            case 401 -> DeliveryStatus.DISPATCHED;
            case 402, 403, 404, 405, 408, 409, 410, 411, 412, 413, 414 -> DeliveryStatus.ABORTED;
            case 406 -> DeliveryStatus.EXPIRED;
            case 407 -> DeliveryStatus.CANCELLED;
            case 415, 416, 417, 418 -> DeliveryStatus.REJECTED;
            default -> null;
        };
    }
}
