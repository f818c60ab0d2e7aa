/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The pages of the repository (every .md and .adoc file), and the blocks of code on them. A block that needs what this
 * module's tests have not is checked by a test of its own module, which a comment above it names:
 * {@code <!-- checked by SomeTest -->} in Markdown, {@code // checked by SomeTest} in AsciiDoc.
 */
final class Pages {

    static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", "generated");
    private static final String MARKER = "(?:(?:<!-- checked by (\\w+) -->|// checked by (\\w+))\\n+)?";
    private static final Pattern MARKDOWN = Pattern.compile("(?ms)^" + MARKER + "```([\\w-]*)\\n(.*?)\\n?^```$");
    private static final Pattern ASCIIDOC
            = Pattern.compile("(?ms)^" + MARKER + "\\[source,([\\w-]+)[^\\]\\n]*\\]\\n----\\n(.*?)\\n----$");

    private final TreeMap<String, String> texts = new TreeMap<>();

    Pages() throws IOException {
        for (Path file : files(".md", ".adoc")) {
            texts.put(REPOSITORY.relativize(file).toString(), Files.readString(file));
        }
    }

    /** Text by page. */
    TreeMap<String, String> texts() {
        return texts;
    }

    /** In the order in which they stand. */
    List<Snippet> snippets() {
        List<Snippet> snippets = new ArrayList<>();
        texts.forEach((page, text) -> {
            Pattern block = page.endsWith(".md") ? MARKDOWN : ASCIIDOC;
            block.matcher(text).results().forEach(found -> snippets.add(snippet(page, text, found)));
        });
        return snippets;
    }

    private static Snippet snippet(String page, String text, MatchResult found) {
        int line = (int) text.substring(0, found.start(4)).chars().filter(c -> c == '\n').count() + 1;
        String checkedBy = found.group(1) != null ? found.group(1) : found.group(2);
        return new Snippet(page, line, found.group(3), found.group(4), checkedBy);
    }

    /** Files of the repository that a person wrote, by how their names end. */
    static List<Path> files(String... endings) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                for (String ending : endings) {
                    if (file.toString().endsWith(ending)) {
                        files.add(file);
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
