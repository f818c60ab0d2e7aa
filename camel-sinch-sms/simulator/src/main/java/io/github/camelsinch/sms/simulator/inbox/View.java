/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one viewer looks at. Beside what is asked for, every view has the clock, the counts and the rates.
 */
public final class View {

    private static final int DEFAULT_ROWS = 50;
    private static final int MAX_ROWS = 500;
    private static final int BATCHES = 30;

    private final List<Section> sections;

    private View(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    /**
     * Reads the parameters of a page's request: {@code q} a {@link MessageQuery}, {@code limit} how many of its results
     * (1 to 500, default 50), {@code phone} a number, {@code batch} an id, {@code batches} (any value) the newest
     * batches.
     *
     * @param  parameters               decoded values by name; unknown ones are ignored
     * @return                          the view
     * @throws IllegalArgumentException if the limit is none
     */
    public static View of(Map<String, List<String>> parameters) {
        List<Section> sections = new ArrayList<>(List.of(new Section.Clock(), new Section.Counts(), new Section.Rates()));
        sections.add(new Section.Messages(
                MessageQuery.parse(parameters.getOrDefault("q", List.of("")).get(0)), limit(parameters)));
        if (parameters.containsKey("phone")) {
            sections.add(new Section.Phone(parameters.get("phone").get(0)));
        }
        if (parameters.containsKey("batch")) {
            sections.add(new Section.Batch(parameters.get("batch").get(0)));
        }
        if (parameters.containsKey("batches")) {
            sections.add(new Section.Batches(BATCHES));
        }
        return new View(sections);
    }

    /** In the order in which they are told. */
    List<Section> sections() {
        return sections;
    }

    private static int limit(Map<String, List<String>> parameters) {
        if (!parameters.containsKey("limit")) {
            return DEFAULT_ROWS;
        }
        String limit = parameters.get("limit").get(0);
        if (!limit.matches("[0-9]{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_ROWS) {
            throw new IllegalArgumentException("limit: '" + limit + "' is not a number from 1 to " + MAX_ROWS);
        }
        return Integer.parseInt(limit);
    }
}
