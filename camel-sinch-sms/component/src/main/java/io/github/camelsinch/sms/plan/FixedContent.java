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

    private final List<Piece> piecesForOne;
    private final Wording wording;

    /** @param piecesForOne what each recipient gets, at least one piece */
    FixedContent(List<Piece> piecesForOne) {
        this.piecesForOne = List.copyOf(piecesForOne);
        int mostParts = piecesForOne.stream().mapToInt(Piece::parts).max().orElseThrow();
        this.wording = new Wording(new String[0], mostParts, SmsEncoding.GSM_7BIT, false);
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
