/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.SinchSmsComponent;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages name is there: the options of endpoints, files, and the sections that links lead to. */
class PagesTest {

    /** In code, in a sentence, or in a route; what follows a line's end inside a literal is put together before. */
    private static final Pattern ENDPOINT = Pattern.compile("sinch-sms:([A-Za-z][\\w-]*(?:\\?[^\\s\"'`<>|]*)?)");
    private static final Pattern TEXT_OPTION = Pattern.compile("sinch-sms:[^\"]*[?&]text=[^\"]*\"");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ASCIIDOC_LINK = Pattern.compile("(?:link|xref):([^\\[\\s]+)\\[");
    private static final Pattern ASCIIDOC_SECTION = Pattern.compile("<<([^>,]+)[^>]*>>");

    private static Map<String, String> texts;
    private static DefaultCamelCatalog catalog;

    @BeforeAll
    static void readThePages() throws IOException {
        texts = new Pages().texts();
        catalog = new DefaultCamelCatalog();
        catalog.addComponent("sinch-sms", SinchSmsComponent.class.getName(),
                Files.readString(Path.of("src/generated/resources/META-INF/io/github/camelsinch/sms/sinch-sms.json")));
    }

    @Test
    void everyEndpointThatIsNamedIsValid() {
        List<String> wrong = new ArrayList<>();
        texts.forEach((page, text) -> endpoints(text).forEach(uri -> {
            EndpointValidationResult result = catalog.validateEndpointProperties(uri);
            if (!result.isSuccess()) {
                wrong.add(page + ": " + uri + "\n" + result.summaryErrorMessage(true));
            }
        }));

        assertThat(wrong).isEmpty();
    }

    @Test
    void theEndpointsOfTheComponentsPageAreFound() {
        assertThat(endpoints(texts.get("camel-sinch-sms/component/src/main/docs/sinch-sms-component.adoc")))
                .hasSizeGreaterThan(15).contains("sinch-sms:update");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        texts.forEach((page, text) -> {
            boolean markdown = page.endsWith(".md");
            (markdown ? MARKDOWN_LINK : ASCIIDOC_LINK).matcher(text).results().map(found -> found.group(1))
                    .filter(link -> !link.matches("[a-z]+:.*")).filter(link -> !exists(page, link))
                    .forEach(link -> dead.add(page + " -> " + link));
            if (!markdown) {
                ASCIIDOC_SECTION.matcher(text).results().map(found -> found.group(1))
                        .filter(section -> !text.contains("\n[#" + section + "]\n") && !text.contains("= " + section + "\n"))
                        .forEach(section -> dead.add(page + " -> " + section));
            }
        });

        assertThat(dead).isEmpty();
    }

    private static boolean exists(String page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? Pages.REPOSITORY.resolve(page) : Pages.REPOSITORY.resolve(page).resolveSibling(parts[0]).normalize();
        if (parts.length == 1 || parts[1].isEmpty()) {
            return Files.exists(target);
        }
        String text = texts.get(Pages.REPOSITORY.relativize(target).toString());
        return text != null && text.lines().filter(line -> line.matches("[#=]{2,} .*")).anyMatch(
                line -> (target.toString().endsWith(".md") ? githubAnchor(line) : asciidocAnchor(line)).equals(parts[1]));
    }

    private static String githubAnchor(String heading) {
        return heading.replaceFirst("^[#=]+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }

    private static String asciidocAnchor(String heading) {
        return "_" + githubAnchor(heading).replace('-', '_');
    }

    private static List<String> endpoints(String text) {
        // a text has blanks, and an address may go over several lines of Java
        String joined = TEXT_OPTION.matcher(text.replaceAll("\"\\s*\\n\\s*\\+ \"", "").replace("&amp;", "&")).replaceAll(
                found -> found.group().replace(' ', '+').replace("$", "\\$"));
        return ENDPOINT.matcher(joined).results().map(found -> found.group(1))
                // the webhook component's options; and one that the catalog takes for a bean, though it may be a name
                .map(uri -> uri.replaceAll("webhook\\w+=[^&]*&?|scheduler=quartz&?", "").replaceAll("[.,:;)&?]+$", ""))
                .filter(uri -> !uri.equals("operation")).map(uri -> "sinch-sms:" + uri).toList();
    }
}
