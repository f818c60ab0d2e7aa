/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.camelsinch.sms.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The embedded ledger under kill -9, at any moment, with several threads at work. */
class KilledLedgerTest {

    private static final int KILLS = 4;

    @TempDir
    Path directory;

    @Test
    void whatWasReportedDurableIsThereAfterEveryKill_F42() throws Exception {
        Path file = directory.resolve("ledger");
        Random random = new Random(42);
        int first = 100_000;
        for (int kill = 0; kill < KILLS; kill++) {
            Map<Integer, String> reported = killedAfter(20 + random.nextInt(200), file, first);

            assertThat(reported).isNotEmpty();
            try (JdbcSendLedger ledger = JdbcSendLedger.embedded(file)) {
                reported.forEach((number, last) -> assertKept(ledger, number, last));
            }
            first += 100_000;
        }
    }

    @Test
    void aSecondProcessCannotOpenTheFile() throws Exception {
        Path file = directory.resolve("ledger");
        Process other = writer(file, 100_000);
        try (BufferedReader lines = lines(other)) {
            assertThat(lines.readLine()).startsWith("DOUBT");

            assertThatThrownBy(() -> JdbcSendLedger.embedded(file)).isExactlyInstanceOf(LedgerException.class)
                    .hasMessageStartingWith("could not open the ledger " + file + ": another process has opened the database");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /** {@return the last report of every send} */
    private static Map<Integer, String> killedAfter(int reports, Path file, int first) throws Exception {
        Map<Integer, String> last = new HashMap<>();
        Process process = writer(file, first);
        try (BufferedReader lines = lines(process)) {
            int read = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // the last line may be cut in its middle
                String[] words = line.split(" ");
                if (words.length == 2 && words[1].length() == String.valueOf(first).length()) {
                    last.put(Integer.valueOf(words[1]), words[0]);
                }
                if (++read == reports) {
                    // unlike the process itself its handle leaves what was said to be read
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return last;
    }

    private static void assertKept(JdbcSendLedger ledger, int number, String last) {
        try (SendClaim claim = ledger.claim(LedgerWriter.id(number), "other")) {
            assertThat(claim.cut()).isEqualTo("cut-" + number);
            assertThat(claim.segment(0)).isNotNull();
            if (!"DOUBT".equals(last)) {
                assertThat(claim.segment(0).batchId()).isEqualTo("a" + number);
            }
            if ("DOUBT2".equals(last)) {
                assertThat(claim.segment(1)).isNotNull();
            }
            if ("FINISHED".equals(last)) {
                assertThat(claim.finishedSegments()).isEqualTo(2);
                assertThat(claim.segment(1).batchId()).isEqualTo("b" + number);
            }
        }
    }

    private static Process writer(Path file, int first) throws IOException {
        return JavaProcess.of(
                List.of("-XX:TieredStopAtLevel=1"), LedgerWriter.class, file.toString(), String.valueOf(first))
                .redirectError(Redirect.INHERIT).start();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
