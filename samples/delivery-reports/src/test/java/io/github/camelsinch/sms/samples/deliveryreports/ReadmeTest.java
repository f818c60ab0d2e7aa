/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTest {

    private static String readme;

    @BeforeAll
    static void read() throws Exception {
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void itShowsTheOutputThatARunReallyHas() throws Exception {
        assertThat(readme)
                .contains("```text\n" + Files.readString(Path.of("src/test/resources/expected-output.txt")) + "```");
    }

    @Test
    void itNamesEveryOption(@TempDir Path dir) {
        Run run = new Run(dir);
        assertThat(run.with("--help")).isZero();
        List<String> options = Pattern.compile("^ +(?:-h, )?(--[a-z-]+)", Pattern.MULTILINE)
                .matcher(run.out()).results().map(found -> found.group(1)).toList();

        assertThat(options).hasSizeGreaterThan(8).allSatisfy(option -> assertThat(readme).contains("`" + option));
    }

    @Test
    void itShowsTheRoutesThatRun() throws Exception {
        String routes = Files.readString(
                Path.of("src/main/java/io/github/camelsinch/sms/samples/deliveryreports/DeliveryReportsRoutes.java"));
        String shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(readme).results().findFirst().orElseThrow()
                .group(1);

        assertThat(routes.replaceAll("(?m)^ {8}", "")).contains(shown);
    }
}
