/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.cli;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.samples.filetosms.server.ServerChoice;

/**
 * Decides who takes the messages. Nothing real is touched without {@code --live}.
 */
final class ServerReader {

    private static final List<String> REGIONS = List.of("us", "eu", "au", "br", "ca");
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    private final Options options;
    private final Map<String, String> environment;

    ServerReader(Options options, Map<String, String> environment) {
        this.options = options;
        this.environment = environment;
    }

    ServerChoice read() throws UsageException {
        if (options.live) {
            return live();
        }
        refuse("--region", options.region);
        refuse("--base-url", options.baseUrl);
        if (options.simulatorUrl == null) {
            double failures = options.failures == null ? 0 : options.failures;
            if (!(failures >= 0 && failures <= 100)) {
                throw new UsageException("--failures " + failures + ": must be from 0 to 100");
            }
            return new ServerChoice.Embedded(failures);
        }
        if (options.failures != null) {
            throw new UsageException("--failures is for the embedded simulator, --simulator-url for another one: give one");
        }
        if (!"http".equals(options.simulatorUrl.getScheme())
                || !LOOPBACK.contains(String.valueOf(options.simulatorUrl.getHost()))) {
            throw new UsageException(
                    "--simulator-url " + options.simulatorUrl
                                     + ": must be http on 127.0.0.1, localhost or [::1]; a real server needs --live");
        }
        return new ServerChoice.Running(options.simulatorUrl);
    }

    private ServerChoice live() throws UsageException {
        if (options.simulatorUrl != null || options.failures != null) {
            throw new UsageException("--live goes to Sinch: leave out --simulator-url and --failures");
        }
        if ((options.region == null) == (options.baseUrl == null)) {
            throw new UsageException("--live needs --region or --base-url, and not both");
        }
        if (options.region != null && !REGIONS.contains(options.region)) {
            throw new UsageException("--region " + options.region + ": must be one of " + String.join(", ", REGIONS));
        }
        checkBaseUrl(options.baseUrl);
        return new ServerChoice.Live(
                options.region, options.baseUrl, variable("SINCH_SERVICE_PLAN_ID"), variable("SINCH_TOKEN"));
    }

    private static void checkBaseUrl(URI baseUrl) throws UsageException {
        if (baseUrl != null && !("https".equals(baseUrl.getScheme()) && baseUrl.getHost() != null)) {
            throw new UsageException("--base-url " + baseUrl + ": must be https://host, for the token goes there");
        }
    }

    private String variable(String name) throws UsageException {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new UsageException("--live needs the environment variable " + name);
        }
        return value.strip();
    }

    private static void refuse(String option, Object value) throws UsageException {
        if (value != null) {
            throw new UsageException(option + " " + value + " is a real server: say --live to send for real");
        }
    }
}
