/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the inbox page: {@code /} and what is below {@code /_simulator/page/}. They are read from the jar when
 * they are asked for first, so that a simulator that nobody looks at does not pay for them.
 *
 * <p>
 * The page may load from this server and nothing else, may not run inline scripts, and cannot turn text into HTML:
 * message texts come from anywhere.
 */
final class PageFiles {

    static final String PREFIX = "/_simulator/page/";

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");
    private static final Pattern NAME = Pattern.compile("(uplot/)?([A-Za-z-]+(?:\\.iife)?(?:\\.min)?)\\.(js|css|svg)");
    private static final String SECURITY_POLICY = "default-src 'self'; base-uri 'none'; form-action 'none'; "
                                                  + "frame-ancestors 'none'; object-src 'none'; "
                                                  + "require-trusted-types-for 'script'";

    private final Map<String, Answer> files = new ConcurrentHashMap<>();

    Answer index(Request request) {
        return file(request, "index.html", "html");
    }

    /** Something below {@link #PREFIX}. */
    Answer file(Request request) {
        String name = request.path().substring(PREFIX.length());
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? file(request, name, matcher.group(3)) : Answer.withoutBody(404);
    }

    private Answer file(Request request, String name, String extension) {
        if (!"GET".equals(request.method())) {
            return Answer.withoutBody(405, Map.of("Allow", "GET"));
        }
        return files.computeIfAbsent(name, absent -> read(name, extension));
    }

    private static Answer read(String name, String extension) {
        try (InputStream in = PageFiles.class.getResourceAsStream(resource(name))) {
            return in == null ? Answer.withoutBody(404) : new Answer(200, headers(extension), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The page's file " + name + " cannot be read", e);
        }
    }

    private static String resource(String name) throws IOException {
        if (!name.startsWith("uplot/")) {
            return "/io/github/camelsinch/sms/simulator/page/" + name;
        }
        return "/META-INF/resources/webjars/uplot/" + uPlotVersion() + "/dist/" + name.substring("uplot/".length());
    }

    private static String uPlotVersion() throws IOException {
        Properties webjars = new Properties();
        try (InputStream in = PageFiles.class.getResourceAsStream("/io/github/camelsinch/sms/simulator/webjars.properties")) {
            webjars.load(in);
        }
        return webjars.getProperty("uplot");
    }

    private static Map<String, String> headers(String extension) {
        return Map.of(
                "Content-Type", MEDIA_TYPES.get(extension),
                "Content-Security-Policy", SECURITY_POLICY,
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer",
                "Cache-Control", "no-store");
    }
}
