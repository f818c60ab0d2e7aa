/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.apache.camel.util.StringHelper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What editors know of the properties. */
class MetadataTest {

    private static final Map<String, JsonNode> PROPERTIES = new TreeMap<>();
    private static JsonNode metadata;

    @BeforeAll
    static void read() throws IOException {
        metadata = new ObjectMapper()
                .readTree(Path.of("target/classes/META-INF/spring-configuration-metadata.json").toFile());
        metadata.get("properties").forEach(property -> PROPERTIES.put(property.get("name").asText(), property));
    }

    @Test
    void everyOptionHasATypeADescriptionAndItsDefault() throws IOException {
        List<ComponentOptionModel> options = Catalog.read().getComponentOptions();

        assertThat(options).hasSizeGreaterThan(30).allSatisfy(option -> {
            JsonNode property
                    = PROPERTIES.get("camel.component.sinch-sms." + StringHelper.camelCaseToDash(option.getName()));
            assertThat(property).as(option.getName()).isNotNull();
            assertThat(property.get("description").asText()).isEqualTo(option.getDescription());
            assertThat(text(property.get("defaultValue"))).isEqualTo(text(option.getDefaultValue()));
        });
        assertThat(type("max-in-flight")).isEqualTo("java.lang.Integer");
        assertThat(type("request-timeout")).isEqualTo("java.time.Duration");
        assertThat(type("continue-on")).isEqualTo("io.github.camelsinch.sms.ContinueOn");
    }

    @Test
    void theSimulatorIsDescribed() {
        assertThat(List.of("enabled", "port", "messages-per-second")).allSatisfy(
                name -> assertThat(PROPERTIES.get("camel.component.sinch-sms.simulator." + name).get("description").asText())
                        .isNotBlank());
    }

    @Test
    void theRegionsAreProposed() {
        JsonNode regions = metadata.get("hints").get(0);

        assertThat(regions.get("name").asText()).isEqualTo("camel.component.sinch-sms.region");
        assertThat(regions.findValuesAsText("value")).containsExactly("us", "eu", "au", "br", "ca");
    }

    /** As text; 0 and 0.0 are the same. */
    private static String text(Object value) {
        JsonNode node = new ObjectMapper().valueToTree(value);
        return node.isNumber() ? Double.toString(node.asDouble()) : node.asText();
    }

    private static String type(String option) {
        return PROPERTIES.get("camel.component.sinch-sms." + option).get("type").asText();
    }
}
