/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What Camel's tools, editors and catalogs know of the component. */
class CatalogTest {

    private final DefaultCamelCatalog catalog = new DefaultCamelCatalog();
    private ComponentModel model;

    @BeforeEach
    void addComponent() throws IOException {
        String json = resource("/META-INF/io/github/camelsinch/sms/sinch-sms.json");
        catalog.addComponent("sinch-sms", SinchSmsComponent.class.getName(), json);
        model = JsonMapper.generateComponentModel(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "sinch-sms:send?from=Acme", "sinch-sms:send?bodyAs=recipients&text=Hello&validFor=10m",
            "sinch-sms:cancel", "sinch-sms:deliveryReports?delay=5000&status=Failed,Aborted",
            "sinch-sms:deliveryReports?greedy=true&windowOverlap=1h&since=2h",
            "sinch-sms:list?allPages=true&pageSize=50", "sinch-sms:send?longText=split&continueOn=io&region=eu" })
    void goodUrisAreValid(String uri) {
        assertThat(validate(uri).isSuccess()).as(validate(uri).summaryErrorMessage(true)).isTrue();
    }

    @Test
    void anUnknownOptionIsReported() {
        assertThat(validate("sinch-sms:send?form=Acme").getUnknown()).containsExactly("form");
    }

    @Test
    void aValueThatIsNoneOfTheChoicesIsReportedWithThem() {
        EndpointValidationResult result = validate("sinch-sms:send?longText=cut");

        assertThat(result.getInvalidEnum()).containsEntry("longText", "cut");
        assertThat(result.getEnumChoices("longText")).containsExactly("reject", "split");
    }

    @Test
    void aNumberThatIsNoneIsReported() {
        assertThat(validate("sinch-sms:send?maxInFlight=many").getInvalidInteger()).containsEntry("maxInFlight", "many");
    }

    @Test
    void aDurationThatIsNoneIsReported() {
        assertThat(validate("sinch-sms:send?requestTimeout=soon").getInvalidDuration()).containsEntry("requestTimeout", "soon");
    }

    @Test
    void anOperationThatDoesNotExistIsReported() {
        assertThat(validate("sinch-sms:sned").getInvalidEnum()).containsEntry("operation", "sned");
    }

    @Test
    void everyOptionIsDescribed() {
        List<BaseOptionModel> options = new ArrayList<>(model.getEndpointOptions());
        options.addAll(model.getComponentOptions());

        assertThat(options).hasSizeGreaterThan(60).allSatisfy(
                option -> assertThat(option.getDescription()).as(option.getName()).isNotBlank());
    }

    @Test
    void everyHeaderIsDescribed() throws IllegalAccessException {
        List<String> constants = new ArrayList<>();
        for (Field field : SinchSmsConstants.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof String name) {
                constants.add(name);
            }
        }

        assertThat(model.getEndpointHeaders()).extracting(BaseOptionModel::getName)
                .containsExactlyInAnyOrderElementsOf(constants);
        assertThat(model.getEndpointHeaders()).allSatisfy(header -> {
            assertThat(header.getName()).startsWith("CamelSinchSms");
            assertThat(header.getDescription()).as(header.getName()).isNotBlank();
            assertThat(header.getJavaType()).as(header.getName()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "token", "clientId", "clientSecret", "proxyAuthUsername", "proxyAuthPassword" })
    void secretsAreMarkedAsSuch(String option) {
        assertThat(model.getEndpointOptions()).filteredOn(known -> known.getName().equals(option))
                .singleElement().satisfies(known -> assertThat(known.isSecret()).isTrue());
    }

    @Test
    void theComponentIsKnownToBeAsynchronousAndOnBothSides() {
        assertThat(model.isAsync()).isTrue();
        assertThat(model.isConsumerOnly()).isFalse();
        assertThat(model.isProducerOnly()).isFalse();
        assertThat(model.getSupportLevel()).hasToString("Stable");
    }

    @ParameterizedTest
    @ValueSource(strings = { "sinch-sms-component", "sinch-sms-endpoint" })
    void optionsAreSetWithoutReflection(String name) throws IOException {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            PropertyConfigurer configurer = PluginHelper.getConfigurerResolver(context)
                    .resolvePropertyConfigurer(name, context);

            assertThat(configurer).isInstanceOf(PropertyConfigurerGetter.class);
            assertThat(configurer.getClass().getName()).startsWith("io.github.camelsinch.sms.SinchSms").endsWith("Configurer");
        }
    }

    @Test
    void whatTheBuildGeneratesIsCommitted() throws IOException {
        Map<String, String> committed = files(Path.of("target/generated-as-committed"));
        Map<String, String> generated = files(Path.of("src/generated"));

        // a file that is not generated any more may be left in target by an earlier build
        assertThat(generated.keySet()).as("files of src/generated that this build has changed: commit them")
                .isNotEmpty().allMatch(file -> generated.get(file).equals(committed.get(file)));
    }

    private EndpointValidationResult validate(String uri) {
        return catalog.validateEndpointProperties(uri);
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(path).toString(), Files.readString(path));
            }
        }
        return contents;
    }

    private static String resource(String name) throws IOException {
        try (var in = CatalogTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
