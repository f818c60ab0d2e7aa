/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camelsinch.sms.SinchSmsComponent;
import io.github.camelsinch.sms.ledger.MemorySendLedger;
import io.github.camelsinch.sms.plan.RecipientPolicy;
import io.github.camelsinch.sms.simulator.junit5.SinchSmsSimulatorExtension;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.catalog.ConfigurationPropertiesValidationResult;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.component.stub.StubComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every block of code on every page of the repository is right: Java stands in a source or compiles, and its routes can
 * be started; so can those in YAML and XML; properties are known to Camel's catalog; JSON can be read. So a new page
 * needs no test of its own, unless it shows what this module's tests have not, see {@link Pages}.
 */
class SnippetsTest {

    @RegisterExtension
    static final SinchSmsSimulatorExtension SINCH = SinchSmsSimulatorExtension.create();

    /** Shells, output and statements in SQL are for the tests of the pages that show them. */
    private static final Set<String> LANGUAGES = Set.of("java", "yaml", "xml", "properties", "json", "sh", "text", "sql");

    /** A block in YAML that shows a piece of a route. */
    private static final Pattern STEPS = Pattern.compile("\\A- (?:to|set\\w+|log):");

    private static List<Snippet> snippets;

    @TempDir
    static Path directory;

    @BeforeAll
    static void readThePages() throws IOException {
        snippets = new Pages().snippets();
    }

    @Test
    void everyBlockSaysWhatItIsWritten() {
        assertThat(snippets).hasSizeGreaterThan(50).allSatisfy(snippet -> assertThat(LANGUAGES).contains(snippet.language()));
    }

    @Test
    void whatAnotherTestChecksNamesATestThatReadsThePage() throws IOException {
        List<Path> sources = Pages.files("Test.java");
        for (Snippet snippet : snippets) {
            if (snippet.checkedBy() != null) {
                String page = Path.of(snippet.page()).getFileName().toString();
                assertThat(sources).as(snippet.toString())
                        .filteredOn(source -> source.endsWith(snippet.checkedBy() + ".java"))
                        .anySatisfy(source -> assertThat(source).content().contains(page));
            }
        }
    }

    @Test
    void javaStandsInASourceOrCompilesAndItsRoutesCanBeStarted() throws Exception {
        JavaSnippets java = new JavaSnippets(directory);

        assertThat(java.compile(inNoSource("java"))).isEmpty();
        Map<Snippet, RouteBuilder> routes = java.routes();
        assertThat(routes).isNotEmpty();
        try (CamelContext context = context()) {
            assertThat(routes.entrySet()).allSatisfy(entry -> start(context, entry.getValue()));
        }
    }

    @Test
    void yamlStandsInASourceOrItsRoutesCanBeStarted() throws Exception {
        try (CamelContext context = context()) {
            assertThat(inNoSource("yaml")).isNotEmpty().allSatisfy(snippet -> load(context, snippet));
        }
    }

    @Test
    void xmlStandsInASourceOrIsRoutesThatCanBeStartedOrADependencyThatExists() throws Exception {
        try (CamelContext context = context()) {
            assertThat(inNoSource("xml")).isNotEmpty().allSatisfy(snippet -> {
                if (snippet.code().startsWith("<dependency>")) {
                    checkDependencies(snippet);
                } else {
                    load(context, snippet);
                }
            });
        }
    }

    @Test
    void propertiesStandInASourceOrAreKnownToTheCatalog() throws IOException {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent("sinch-sms", SinchSmsComponent.class.getName(),
                Files.readString(Path.of("src/generated/resources/META-INF/io/github/camelsinch/sms/sinch-sms.json")));
        List<String> wrong = new ArrayList<>();
        for (Snippet snippet : inNoSource("properties")) {
            snippet.code().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                ConfigurationPropertiesValidationResult result = catalog.validateConfigurationProperty(line);
                if (!result.isAccepted() || !result.isSuccess()) {
                    wrong.add(snippet.where() + " " + line + " " + result.summaryErrorMessage(false));
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void jsonCanBeRead() {
        JsonMapper strict = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

        assertThat(of("json")).allSatisfy(snippet -> assertThat(strict.readTree(snippet.code())).isNotEmpty());
    }

    private static List<Snippet> of(String language) {
        return snippets.stream().filter(snippet -> snippet.language().equals(language) && snippet.checkedBy() == null).toList();
    }

    /** Without those that stand in a file of the repository, which its own module compiles or runs. */
    private static List<Snippet> inNoSource(String language) throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path source : Pages.files("." + language)) {
            sources.append(Snippet.withoutSpace(Files.readString(source))).append('\n');
        }
        return of(language).stream().filter(snippet -> sources.indexOf(Snippet.withoutSpace(snippet.code())) < 0).toList();
    }

    private static void load(CamelContext context, Snippet snippet) throws Exception {
        String code = STEPS.matcher(snippet.code()).find()
                ? "- from:\n    uri: direct:start\n    steps:\n" + snippet.code().indent(6) : snippet.code();
        start(context, PluginHelper.getRoutesLoader(context).findRoutesBuilders(List.of(
                ResourceHelper.fromString("routes." + snippet.language(), code))).iterator().next());
    }

    /** As far as it goes without anything to connect to: endpoints are made, and refuse options that are wrong. */
    private static void start(CamelContext context, RoutesBuilder routes) throws Exception {
        context.addRoutes(routes);
        assertThat(context.getRoutes()).isNotEmpty();
        for (Route route : List.copyOf(context.getRoutes())) {
            context.removeRoute(route.getRouteId());
        }
    }

    /** With the beans that blocks take for granted. It starts no consumer. */
    private static CamelContext context() throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        context.setAutoStartup(false);
        Map.of("sinch.webhook.secret", "secret", "sms.service-plan-id", "plan-1", "sms.token", "token",
                "data", Files.createTempDirectory(directory, "data").toString())
                .forEach(context.getPropertiesComponent()::addOverrideProperty);
        SINCH.bindTo(context);
        List.of("jms", "kafka").forEach(name -> context.addComponent(name, new StubComponent()));
        List.of("handled", "running").forEach(
                name -> context.getRegistry().bind(name, MemoryIdempotentRepository.memoryIdempotentRepository()));
        context.getRegistry().bind("positions", new MemoryStateRepository());
        context.getRegistry().bind("optOuts", (RecipientPolicy) number -> Optional.empty());
        context.getRegistry().bind("ledger", MemorySendLedger.class, new MemorySendLedger());
        context.addService(new FileLockClusterService());
        context.start();
        return context;
    }

    private static void checkDependencies(Snippet snippet) throws Exception {
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(
                ("<all>" + snippet.code() + "</all>").getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        String pom = Files.readString(Pages.REPOSITORY.resolve("pom.xml"));
        for (int i = 0; i < root.getElementsByTagName("dependency").getLength(); i++) {
            Element dependency = (Element) root.getElementsByTagName("dependency").item(i);
            // what others publish has versions of its own
            if (text(dependency, "groupId").equals("io.github.camelsinch")) {
                for (String tag : List.of("artifactId", "version")) {
                    assertThat(pom).as(snippet.toString()).contains("<" + tag + ">" + text(dependency, tag) + "</" + tag + ">");
                }
            }
        }
    }

    private static String text(Element element, String tag) {
        return element.getElementsByTagName(tag).item(0).getTextContent();
    }
}
