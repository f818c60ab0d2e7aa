/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * The same for everyone.
 */
final class FixedContent implements Content {

    private static final String[] NO_VALUES = {};

    private final List<Piece> piecesForOne;
    private final Wording wording;

    /** @param piecesForOne what each recipient gets, at least one piece */
    FixedContent(List<Piece> piecesForOne) {
        this.piecesForOne = List.copyOf(piecesForOne);
        this.wording = new Wording(NO_VALUES, mostParts(piecesForOne), SmsEncoding.GSM_7BIT, false);
    }

    private static int mostParts(List<Piece> pieces) {
        int most = pieces.get(0).parts();
        for (Piece piece : pieces) {
            most = Math.max(most, piece.parts());
        }
        return most;
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Wording common() {
        return wording;
    }

    @Override
    public Addressee address(SmsRecipient row, String to, long number, long position) {
        return new Addressee(to, number, position, 0, wording, null);
    }

    @Override
    public List<Piece> pieces(Chunk chunk) {
        List<Piece> pieces = new ArrayList<>(piecesForOne.size());
        for (Piece piece : piecesForOne) {
            pieces.add(piece.times(chunk));
        }
        return pieces;
    }
}
