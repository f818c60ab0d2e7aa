/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What several tests of cutting need. */
final class Cuts {

    /** Everything that one cut gave. */
    record Result(List<Segment> segments, CutSummary summary) {

        List<String> recipients() {
            return segments.stream().filter(segment -> segment.piece() == 1).flatMap(segment -> segment.to().stream()).toList();
        }

        List<Integer> sizes() {
            return segments.stream().map(Segment::recipients).toList();
        }

        List<String> texts() {
            return segments.stream().map(Segment::text).toList();
        }

        Segment only() {
            if (segments.size() != 1) {
                throw new AssertionError(segments.size() + " segments: " + segments);
            }
            return segments.get(0);
        }
    }

    private Cuts() {
    }

    static Result cut(SendRequest request, Object recipients, CutRules rules) {
        List<Segment> segments = new ArrayList<>();
        try (SegmentCutter cutter = new SegmentCutter(request, RecipientInputs.of(recipients, null), rules)) {
            for (Segment segment = cutter.next(); segment != null; segment = cutter.next()) {
                segments.add(segment);
            }
            return new Result(segments, cutter.summary());
        }
    }

    static Result cut(SendRequest request, Object recipients) {
        return cut(request, recipients, CutRules.DEFAULT);
    }

    static SendRequest text(String text) {
        return SendRequest.builder().text(text).build();
    }

    static SendRequest text(String text, Map<String, Map<String, String>> parameters) {
        return SendRequest.builder().text(text).parameters(parameters).build();
    }

    static SmsRecipient row(String msisdn, String key, String value) {
        return new SmsRecipient(msisdn, Map.of(key, value));
    }

    static CutRulesBuilder rules() {
        return CutRules.builder();
    }

    /** So many different numbers. */
    static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "4670" + (1_000_000 + i)).toList();
    }
}
