/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the operation of a request: by its path, the routes added first winning, then by its method. 404 for an unknown
 * path, 405 for a wrong method, 415 for a body that is not declared as JSON; all without body.
 */
final class Router {

    private static final String JSON = "application/json";

    private final List<Route> routes = new ArrayList<>();

    /**
     * @param method  HTTP method
     * @param pattern such as {@code /batches/{id}}
     */
    Router add(String method, String pattern, Operation operation) {
        routes.add(new Route(method, List.of(pattern.substring(1).split("/", -1)), operation));
        return this;
    }

    /**
     * @param path below the router's own place, raw, beginning with a slash
     */
    Answer answer(Request request, String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            segments.add(decode(segment));
        }
        TreeSet<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (!route.matches(segments)) {
                continue;
            }
            if (!route.method.equals(request.method())) {
                methods.add(route.method);
                continue;
            }
            if (takesJson(request) && !request.hasContentType(JSON)) {
                return Answer.withoutBody(415).toUnknown("its Content-Type is not " + JSON);
            }
            return route.operation.answer(request, route.variables(segments));
        }
        return methods.isEmpty()
                ? Answer.withoutBody(404).toUnknown("there is no such path")
                : Answer.withoutBody(405, Map.of("Allow", String.join(", ", methods)))
                        .toUnknown("the path takes only " + String.join(", ", methods));
    }

    private static boolean takesJson(Request request) {
        return "POST".equals(request.method()) || "PUT".equals(request.method());
    }

    /** A plus is a plus in a path; something that cannot be decoded is taken as it stands. */
    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }

    private record Route(String method, List<String> pattern, Operation operation) {

        boolean matches(List<String> segments) {
            if (segments.size() != pattern.size()) {
                return false;
            }
            for (int i = 0; i < segments.size(); i++) {
                if (isVariable(i) ? segments.get(i).isEmpty() : !pattern.get(i).equals(segments.get(i))) {
                    return false;
                }
            }
            return true;
        }

        List<String> variables(List<String> segments) {
            List<String> variables = new ArrayList<>();
            for (int i = 0; i < segments.size(); i++) {
                if (isVariable(i)) {
                    variables.add(segments.get(i));
                }
            }
            return variables;
        }

        private boolean isVariable(int segment) {
            return pattern.get(segment).startsWith("{");
        }
    }
}
