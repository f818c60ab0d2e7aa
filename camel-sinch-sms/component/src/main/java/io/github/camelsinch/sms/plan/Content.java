/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.List;

/**
 * What is sent, as far as it depends on who gets it.
 */
interface Content {

    /** Whether recipients may get different texts. */
    boolean isPersonal();

    /** What everyone gets, or {@code null} where that depends on who gets it. */
    Wording common();

    /**
     * @param  row                   a recipient as it was read
     * @param  to                    its normalised number, or the group id
     * @param  number                the same as a number, 0 for a group
     * @param  position              its row or line
     * @return                       the recipient with what it gets
     * @throws InvalidInputException if it can not get this content, such as for want of a value
     */
    Addressee address(SmsRecipient row, String to, long number, long position);

    /**
     * @param  chunk                 recipients of one batch
     * @return                       the messages that they get, in order; at least one
     * @throws InvalidInputException if one of these is beyond a limit
     */
    List<Piece> pieces(Chunk chunk);
}
