/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.check;

import java.io.IOException;

/**
 * Hears of the rows that will not be sent, in the order of the file.
 */
public interface CheckListener {

    /**
     * @param  row         the row's number in the file
     * @param  why         what is wrong with it
     * @throws IOException when it cannot be written down
     */
    void rejected(int row, RowVerdict.Rejected why) throws IOException;

    /**
     * @param  row         the row's number in the file
     * @param  firstRow    the earlier row with the same number and text
     * @param  msisdn      their number
     * @throws IOException when it cannot be written down
     */
    void duplicate(int row, int firstRow, long msisdn) throws IOException;
}
