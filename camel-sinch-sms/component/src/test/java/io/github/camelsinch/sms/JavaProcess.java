/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own with the class path of the tests. */
public final class JavaProcess {

    private JavaProcess() {
    }

    /**
     * @param options of the JVM
     */
    public static ProcessBuilder of(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Surefire hides the class path in the manifest of a jar, but tells it. */
    private static String classPath() {
        String told = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return told.replace(File.pathSeparatorChar == ';' ? "\r\n" : "\n", "");
    }
}
