/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.simulator;

import java.io.PrintStream;
import java.util.List;

/**
 * What was seen of one property.
 *
 * @param name what
 * @param goal in words
 * @param seen in words
 * @param met  whether the goal was
 */
record Figure(String name, String goal, String seen, boolean met) {

    static boolean print(List<Figure> figures, PrintStream out) {
        out.printf("%n%-34s %-30s %-44s %s%n", "", "goal", "seen", "met");
        figures.forEach(one -> out.printf("%-34s %-30s %-44s %s%n", one.name, one.goal, one.seen, one.met ? "yes" : "NO"));
        return figures.stream().allMatch(Figure::met);
    }
}
