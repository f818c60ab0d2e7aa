/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of options and headers on the component's page are written from the catalog. A stale page is put right by
 * this test, which fails then: look at what changed, and commit it.
 */
class OptionTablesTest {

    private static final Path PAGE = Path.of("src/main/docs/sinch-sms-component.adoc");
    private static final Path CATALOG = Path.of("src/generated/resources/META-INF/io/github/camelsinch/sms/sinch-sms.json");

    @Test
    void theTablesOfThePageAreThoseOfTheCatalog() throws IOException {
        ComponentModel catalog = JsonMapper.generateComponentModel(Files.readString(CATALOG));
        String page = Files.readString(PAGE);

        String fresh = replaced(page, "component options", grouped(catalog.getComponentOptions()));
        fresh = replaced(fresh, "endpoint options", grouped(catalog.getEndpointParameterOptions()));
        fresh = replaced(fresh, "message headers", table("Header", catalog.getEndpointHeaders()));
        Files.writeString(PAGE, fresh);

        assertThat(page).as("the tables of %s, which were stale and have been written anew", PAGE).isEqualTo(fresh);
    }

    private static String replaced(String page, String which, String tables) {
        String start = "// " + which + ": START, written by OptionTablesTest\n";
        String end = "// " + which + ": END\n";
        assertThat(page).contains(start, end);
        return page.substring(0, page.indexOf(start)) + start + "\n" + tables + "\n" + page.substring(page.indexOf(end));
    }

    private static String grouped(List<? extends BaseOptionModel> options) {
        Map<String, List<BaseOptionModel>> groups = options.stream().collect(
                Collectors.groupingBy(BaseOptionModel::getGroup, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> "." + title(group.getKey()) + "\n" + table("Option", group.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String title(String group) {
        return Character.toUpperCase(group.charAt(0)) + group.substring(1);
    }

    private static String table(String first, List<? extends BaseOptionModel> rows) {
        return rows.stream().map(OptionTablesTest::row).collect(Collectors.joining("\n",
                "[cols=\"3,8,2,2\"]\n|===\n| " + first + " | What it is for | Default | Type\n\n", "\n|===\n"));
    }

    private static String row(BaseOptionModel option) {
        Function<Object, String> code = value -> value == null || value.toString().isEmpty() ? "" : " `" + cell(value) + "`";
        String values = option.getEnums() == null || option.getEnums().isEmpty()
                ? "" : " One of " + option.getEnums().stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "))
                       + ".";
        return "| `" + option.getName() + "`" + (option.isRequired() ? " *required*" : "") + "\n"
               + "| " + cell(option.getDescription()) + values + "\n"
               + "|" + code.apply(option.getDefaultValue()) + "\n"
               + "| " + option.getShortJavaType();
    }

    private static String cell(Object text) {
        return text.toString().replace("|", "\\|").replace("{", "\\{");
    }
}
