/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.ledger.SegmentReference;
import io.github.camelsinch.sms.privacy.Mask;
import io.github.camelsinch.sms.report.ReportProgress;
import io.github.camelsinch.sms.time.IsoTimes;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stands in an option, a stored position or a foreign reference, nothing undocumented is thrown. */
class TextsFuzzTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @MethodSource("texts")
    @FuzzTest
    void anySinceIsATimeOrRefused(byte[] utf8) {
        try {
            assertThat(Since.of(text(utf8), START)).isNotNull();
        } catch (SinchSmsValidationException e) {
            assertThat(e).hasMessageContaining("since");
        }
    }

    @MethodSource("texts")
    @FuzzTest
    void anyUrlIsTrustworthyOrRefused(byte[] utf8) {
        try {
            URI url = Urls.base("baseUrl", text(utf8));
            assertThat(url.getHost()).isNotNull();
            assertThat(url.getRawUserInfo()).isNull();
            assertThat(url.getScheme()).isIn("https", "http");
        } catch (SinchSmsValidationException e) {
            assertThat(e).hasMessageContaining("baseUrl");
        }
    }

    @MethodSource("texts")
    @FuzzTest
    void anyTextIsATimeOrNone(byte[] utf8) {
        Instant time;
        try {
            time = IsoTimes.parse(text(utf8));
        } catch (DateTimeException e) {
            return;
        }
        assertThat(IsoTimes.parse(time.toString())).isEqualTo(time);
    }

    @MethodSource("texts")
    @FuzzTest
    void anyTextIsAPositionOrNone(byte[] utf8) {
        ReportProgress progress;
        try {
            progress = ReportProgress.parse(text(utf8));
        } catch (IllegalArgumentException e) {
            return;
        }
        assertThat(ReportProgress.parse(progress.text())).isEqualTo(progress);
    }

    @MethodSource("texts")
    @FuzzTest
    void theUsersOwnReferenceIsTheBeginningOfWhatCameBack(byte[] utf8) {
        String own = SegmentReference.usersOwn(text(utf8));

        if (own != null) {
            assertThat(text(utf8)).startsWith(own);
        }
    }

    @MethodSource("texts")
    @FuzzTest
    void noNumberIsSeenInAForeignText(byte[] utf8) {
        assertThat(Mask.text(text(utf8))).hasSizeLessThan(200).doesNotContainPattern("[0-9]{9}|\\p{Cntrl}");
    }

    static Stream<byte[]> texts() {
        String reference = "cs1.ud2k5tzu6ms7xvdcq3u7jsmk4q.3";
        return Stream.of(
                "2h", "P1D", "2026-03-01T00:00:00Z", "P106751991167300D", "-5", "9223372036854775807", "PT-1S",
                "2024-06-06T13:06:27.833Z", "2014-06-23", "2014-10-02T09:30+0200", "+1000000000-01-01", "-999999999-01-01",
                "https://us.sms.api.sinch.com/", "http://[::1]:80", "https://a@b", "http://x#", "https://",
                "2026-03-01T00:00:00Z 2026-03-01T00:00:00Z 2026-03-01T00:00:00Z 2026-03-01T00:00:00.5Z", " ",
                reference, "order-17|" + reference, "a|b|" + reference, "|" + reference, "x\n|" + reference,
                "call +46 70 123 45 67 now", "1\u20602\u20603456789", "٤٦٧٠١٢٣٤٥٦٧")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
