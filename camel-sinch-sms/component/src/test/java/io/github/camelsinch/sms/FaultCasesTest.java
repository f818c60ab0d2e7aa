/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of faults and bad inputs is complete: each has a test with its id in the name, or a reason why not. */
class FaultCasesTest {

    private static final Path CASES = Path.of("src/test/resources/fault-cases.txt");
    private static final Pattern CASE = Pattern.compile("(?m)^([FB]\\d{2,3}) \\S");
    private static final Pattern WITHOUT_TEST = Pattern.compile("(?m)^- ([FB]\\d{2,3}) [^:\\n]+: \\S");
    private static final Pattern TEST = Pattern.compile("\\bvoid (\\w+)\\(");
    private static final Pattern ID = Pattern.compile("(?<![A-Za-z0-9])[FBfb]\\d{2,3}(?![A-Za-z0-9])");

    @Test
    void everyCaseIsInTheNameOfATest() throws IOException {
        Set<String> cases = listed(CASE);

        assertThat(cases).hasSizeGreaterThan(100);
        assertThat(named()).containsAll(cases);
    }

    @Test
    void everyIdInTheNameOfATestIsListed() throws IOException {
        assertThat(listed(CASE)).containsAll(named());
    }

    @Test
    void aCaseWithoutATestHasAReasonAndNoTest() throws IOException {
        assertThat(listed(WITHOUT_TEST)).hasSameSizeAs(
                Files.readAllLines(CASES).stream().filter(line -> line.startsWith("-")).toList()).doesNotContainAnyElementsOf(
                        named());
    }

    private static Set<String> listed(Pattern line) throws IOException {
        return line.matcher(Files.readString(CASES)).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                TEST.matcher(Files.readString(file)).results().map(found -> found.group(1).replace('_', ' '))
                        .flatMap(name -> ID.matcher(name).results()).map(MatchResult::group)
                        .forEach(id -> ids.add(id.toUpperCase(Locale.ROOT)));
            }
        }
        return ids;
    }
}
