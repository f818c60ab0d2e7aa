/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextTemplateTest {

    @Test
    void placeholdersAreFilledByTheirPlaceAmongTheKeys() {
        TextTemplate template = new TextTemplate("Hi ${name}, ${parcel} is here. Bye ${name}");
        List<String> values = List.of("Anna $1", "PX\\1");

        assertThat(template.keys()).containsExactly("name", "parcel");
        assertThat(template.expand(values::get)).isEqualTo("Hi Anna $1, PX\\1 is here. Bye Anna $1");
    }

    @Test
    void aTextWithoutPlaceholdersStaysAsItIs() {
        assertThat(new TextTemplate("It costs $5 {net}").expand(i -> "never")).isEqualTo("It costs $5 {net}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Hi ${}", "Hi ${na me}", "Hi ${name", "Hi ${seventeen_letters}" })
    void aPlaceholderThatSinchWouldNotFillIsRefused(String text) {
        assertThatThrownBy(() -> new TextTemplate(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("placeholder at character 4");
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThatThrownBy(() -> new TextTemplate(" ")).hasMessageContaining("--text is empty");
    }

    @Test
    void aTextOver2000CharactersIsRefused() {
        assertThat(new TextTemplate("x".repeat(2000)).keys()).isEmpty();
        assertThatThrownBy(() -> new TextTemplate("x".repeat(2001))).hasMessageContaining("2001");
    }
}
