/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.parity;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A {@link Parity rule} and the test that holds it. */
record Rule(Parity rule, Method test) {

    private static final String BASE = "io.github.camelsinch.sms.simulator";

    /** All of this module's tests, by class name and then as they come. */
    static List<Rule> all() throws IOException, URISyntaxException {
        Path classes = Path.of(Rule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString().replace('/', '.').replace('\\', '.'))
                    .filter(name -> name.startsWith(BASE) && name.endsWith("Test.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .flatMap(name -> Arrays.stream(load(name).getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Parity.class))
                    .map(method -> new Rule(method.getAnnotation(Parity.class), method))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Rule.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row of the table. */
    String row() {
        return "| " + rule.rule() + " | " + rule.status().name().toLowerCase() + " | " + rule.source().link() + " | ["
               + test.getDeclaringClass().getSimpleName() + "](../src/test/java/"
               + test.getDeclaringClass().getName().replace('.', '/') + ".java) " + test.getName() + " |";
    }
}
