/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.List;

import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * The same for everyone.
 */
final class FixedContent implements Content {

    private static final String[] NO_VALUES = {};

    private final List<Piece> piecesForOne;
    private final int mostParts;

    /** @param piecesForOne what each recipient gets, at least one piece */
    FixedContent(List<Piece> piecesForOne) {
        this.piecesForOne = List.copyOf(piecesForOne);
        this.mostParts = piecesForOne.stream().mapToInt(Piece::parts).max().orElseThrow();
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Addressee address(SmsRecipient row, String to, long number, long position) {
        return new Addressee(to, number, position, 0, NO_VALUES, mostParts, SmsEncoding.GSM_7BIT, false);
    }

    @Override
    public List<Piece> pieces(Chunk chunk) {
        return piecesForOne.stream().map(piece -> piece.times(chunk)).toList();
    }
}
