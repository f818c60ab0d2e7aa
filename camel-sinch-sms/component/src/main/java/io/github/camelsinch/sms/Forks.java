/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Numbers the splits, multicasts and the like of one exchange, so that parts with the same index are told apart. It
 * keeps a bit for every part that sent, however many there are. Guarded by its owner.
 */
final class Forks {

    private final Map<Kind, List<Fork>> forks = new HashMap<>(2);

    /**
     * Which of those that made such copies made this one. A node that a redelivery runs again makes the same ones.
     *
     * @param  target where it goes to, if nobody waits for it
     * @return        from 0
     */
    int of(CopyOrigin copy, String target) {
        List<Fork> alike = forks.computeIfAbsent(new Kind(copy.way(), copy.loop(), target), any -> new ArrayList<>(1));
        for (int i = 0; i < alike.size(); i++) {
            if (alike.get(i).takes(copy)) {
                return i;
            }
        }
        alike.add(new Fork(copy));
        return alike.size() - 1;
    }

    private record Kind(CopyOrigin.Way way, Integer loop, String target) {
    }

    private static final class Fork {

        private final String nodeId;
        private final BitSet parts = new BitSet();
        private int round;

        Fork(CopyOrigin first) {
            nodeId = first.nodeId();
            round = first.round();
            parts.set(first.index());
        }

        boolean takes(CopyOrigin copy) {
            if (!Objects.equals(nodeId, copy.nodeId()) || copy.round() < round) {
                return false;
            }
            if (copy.round() > round) {
                round = copy.round();
                parts.clear();
            }
            boolean isNew = !parts.get(copy.index());
            parts.set(copy.index());
            return isNew;
        }
    }
}
