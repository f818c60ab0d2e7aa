/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.apache.camel.util.StringHelper;

/**
 * Writes what Spring Boot's annotation processor cannot find in the class: defaults, and the values of options that are
 * strings.
 */
final class MetadataWriter {

    private MetadataWriter() {
    }

    static String write(ComponentModel component) throws JsonProcessingException {
        List<Map<String, Object>> properties = new ArrayList<>();
        List<Map<String, Object>> hints = new ArrayList<>();
        for (ComponentOptionModel option : component.getComponentOptions()) {
            String name = "camel.component." + component.getScheme() + "." + StringHelper.camelCaseToDash(option.getName());
            if (option.getDefaultValue() != null) {
                properties.add(entry(name, "defaultValue", option.getDefaultValue()));
            }
            if (option.getEnums() != null && option.getJavaType().equals("java.lang.String")) {
                hints.add(entry(name, "values", option.getEnums().stream().map(value -> Map.of("value", value)).toList()));
            }
        }
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("properties", properties);
        metadata.put("hints", hints);
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(metadata) + "\n";
    }

    private static Map<String, Object> entry(String name, String key, Object value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put(key, value);
        return entry;
    }
}
