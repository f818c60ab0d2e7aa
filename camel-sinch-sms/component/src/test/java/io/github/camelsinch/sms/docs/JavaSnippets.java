/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.apache.camel.builder.RouteBuilder;

/**
 * Compiles blocks in Java, all in one go: statements as what a route builder's {@code configure()} holds, members and
 * classes as such. What they take for granted is in {@link TakenForGranted}; what an editor would import is imported.
 */
final class JavaSnippets {

    private static final Pattern TYPE
            = Pattern.compile("(?m)^(?:@\\w+.*\\n)*(?:public |final |abstract )*(?:class|record) \\w+");
    private static final Pattern MEMBER = Pattern.compile("(?m)^(?:@\\w+|(?:public|private|static) )");
    private static final String IMPORTS = """
            import java.io.*;
            import java.net.URI;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.*;
            import java.sql.*;
            import java.time.*;
            import java.util.*;
            import javax.sql.DataSource;
            import com.zaxxer.hikari.HikariDataSource;
            import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
            import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
            import io.github.bucket4j.distributed.proxy.ProxyManager;
            import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
            import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
            import io.github.camelsinch.sms.*;
            import io.github.camelsinch.sms.api.error.*;
            import io.github.camelsinch.sms.api.model.*;
            import io.github.camelsinch.sms.ledger.*;
            import io.github.camelsinch.sms.plan.*;
            import io.github.camelsinch.sms.report.*;
            import io.github.camelsinch.sms.simulator.*;
            import io.github.camelsinch.sms.simulator.callback.*;
            import io.github.camelsinch.sms.simulator.camel.CamelBinding;
            import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
            import io.github.camelsinch.sms.simulator.fault.*;
            import io.github.camelsinch.sms.simulator.outcome.Outcome;
            import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
            import io.github.camelsinch.sms.simulator.script.*;
            import io.github.camelsinch.sms.text.*;
            import io.lettuce.core.RedisClient;
            import io.lettuce.core.api.StatefulRedisConnection;
            import io.lettuce.core.codec.*;
            import org.apache.camel.*;
            import org.apache.camel.builder.RouteBuilder;
            import org.apache.camel.impl.DefaultCamelContext;
            import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
            import org.apache.camel.spi.*;
            import org.apache.camel.support.processor.state.FileStateRepository;
            import org.h2.jdbcx.JdbcDataSource;
            import org.junit.jupiter.api.Test;
            import static org.assertj.core.api.Assertions.assertThat;
            """;

    private final Map<String, Snippet> units = new LinkedHashMap<>();
    private final Path sources;
    private final Path classes;

    /**
     * @param directory to write to
     */
    JavaSnippets(Path directory) throws IOException {
        this.sources = Files.createDirectories(directory.resolve("java"));
        this.classes = Files.createDirectories(directory.resolve("classes"));
    }

    /** {@return what the compiler has against the blocks, each with its place on the page} */
    List<String> compile(List<Snippet> snippets) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Snippet snippet : snippets) {
            String name = "Snippet" + units.size();
            units.put(name, snippet);
            files.add(Files.writeString(sources.resolve(name + ".java"), unit(name, snippet.code())));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        try (StandardJavaFileManager manager
                = compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(null, manager, problems,
                    List.of("-cp", classPath, "-d", classes.toString(), "-proc:none", "-nowarn"), null,
                    manager.getJavaFileObjectsFromPaths(files)).call();
        }
        return problems.getDiagnostics().stream().filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(this::told).toList();
    }

    /** {@return the route builders among the blocks that begin a route, by block; to be called when all compile} */
    Map<Snippet, RouteBuilder> routes() throws IOException, ReflectiveOperationException {
        Map<Snippet, RouteBuilder> routes = new LinkedHashMap<>();
        // not closed: the routes load their lambdas when they run
        ClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader());
        for (Map.Entry<String, Snippet> unit : units.entrySet()) {
            String code = unit.getValue().code();
            if (code.contains("from(\"") && !isMember(code)) {
                routes.put(unit.getValue(), (RouteBuilder) loader.loadClass("snippets." + unit.getKey()).getConstructor()
                        .newInstance());
            }
        }
        return routes;
    }

    private static String unit(String name, String code) {
        String imports = code.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String body = code.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        String members = TYPE.matcher(code).find() ? body.replaceAll("(?m)^(public )?(class|record) ", "static $2 ") : body;
        return "package snippets;\n" + IMPORTS + imports + "\npublic class " + name + " extends "
               + TakenForGranted.class.getName() + " {\n"
               + (isMember(code)
                       ? "@Override public void configure() {}\n" + members
                       : "@Override public void configure() throws Exception {\n" + body)
               + (isMember(code) ? "\n}\n" : "\n}\n}\n");
    }

    private static boolean isMember(String code) {
        return TYPE.matcher(code).find() || MEMBER.matcher(code).find();
    }

    private String told(Diagnostic<? extends JavaFileObject> problem) {
        String file = problem.getSource() == null ? "" : Path.of(problem.getSource().toUri()).getFileName().toString();
        Snippet snippet = units.get(file.replace(".java", ""));
        return (snippet == null ? file : snippet.where()) + " " + problem.getMessage(Locale.ROOT);
    }
}
