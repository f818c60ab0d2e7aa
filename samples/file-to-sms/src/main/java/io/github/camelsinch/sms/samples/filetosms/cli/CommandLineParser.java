/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.cli;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.camelsinch.sms.samples.filetosms.progress.ProgressMode;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * From words to {@link Settings}.
 */
public final class CommandLineParser {

    private static final List<String> SECRET_OPTIONS = List.of("--token", "--service-plan-id", "--plan");

    private final Options options = new Options();
    private final CommandLine commandLine = new CommandLine(options)
            .registerConverter(Duration.class, converter("a time such as 90s, 10m or 2h", CommandLineParser::duration))
            .registerConverter(Charset.class, converter("a character set such as UTF-8 or windows-1252", Charset::forName))
            .registerConverter(ProgressMode.class, converter("auto, bar, plain or none",
                    text -> ProgressMode.valueOf(text.toUpperCase(Locale.ROOT))));

    /**
     * @param  args           the words
     * @param  environment    the environment variables
     * @return                what to do, or empty when only help is wanted
     * @throws UsageException when an option is unknown, wrong, missing or does not fit another one
     */
    public Optional<Settings> parse(String[] args, Map<String, String> environment) throws UsageException {
        for (String arg : args) {
            String name = arg.split("=", 2)[0];
            if (SECRET_OPTIONS.contains(name)) {
                throw new UsageException(
                        name + " is no option: other users of this machine would see it. Use --live with"
                                         + " SINCH_SERVICE_PLAN_ID and SINCH_TOKEN in the environment");
            }
        }
        try {
            commandLine.parseArgs(args);
        } catch (ParameterException e) {
            throw new UsageException(e.getMessage().lines().findFirst().orElse("unreadable options"));
        }
        return options.help ? Optional.empty() : Optional.of(new SettingsReader(options, environment).read());
    }

    /**
     * @return what {@code --help} shows
     */
    public String help() {
        return commandLine.getUsageMessage();
    }

    private static Duration duration(String text) {
        Duration duration = Duration.parse("PT" + text);
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("must be above zero");
        }
        return duration;
    }

    private static <T> ITypeConverter<T> converter(String rule, ITypeConverter<T> convert) {
        return text -> {
            try {
                return convert.convert(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is not " + rule);
            }
        };
    }
}
