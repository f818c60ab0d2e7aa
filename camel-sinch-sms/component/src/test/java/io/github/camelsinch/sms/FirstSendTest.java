/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the first send of a process waits for: a good part of its time once was what it has no use for. */
class FirstSendTest {

    private static final Pattern CLASS = Pattern.compile("(?m)^([\\w.$]+) source:");

    @TempDir
    private Path folder;

    @Test
    void toAPlainUrlItLoadsNeitherTlsNorDatabindingNorAListOfCookieDomains() throws Exception {
        Path log = folder.resolve("classes.txt");
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().start()) {
            Process process = JavaProcess.of(
                    List.of("-Xlog:class+load:file=" + log + ":none"), SendMain.class, sinch.baseUrl(), sinch.servicePlanId(),
                    sinch.token(), "sinch-sms:send?from=Acme&to=46701740605").redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            assertThat(sinch.messages()).hasSize(1);
        }

        List<String> classes = CLASS.matcher(Files.readString(log)).results().map(match -> match.group(1)).toList();
        assertThat(classes).as("it is the log of a send").contains("io.github.camelsinch.sms.send.SegmentSender")
                .anyMatch(name -> name.startsWith("com.fasterxml.jackson.core."));
        assertThat(classes).noneMatch(name -> name.startsWith("sun.security.ssl.SSLContextImpl"))
                .noneMatch(name -> name.startsWith("com.fasterxml.jackson.databind.ser."))
                .noneMatch(name -> name.startsWith("com.fasterxml.jackson.databind.deser."))
                .doesNotContain("org.apache.hc.client5.http.psl.PublicSuffixMatcher");
    }
}
