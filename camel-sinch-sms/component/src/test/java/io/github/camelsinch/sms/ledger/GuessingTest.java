/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody has stolen a ledger and seen the reference at Sinch. He knows the text but for six digits, and how
 * fingerprints are made, and does not know the send key.
 */
class GuessingTest {

    private static final SendId SEND = SendId.of("eu/plan-1", "order-17", "send1");
    private static final String CODE = "493817";
    private static final int CODES = 1_000_000;
    private static final byte[] CONTENT = octets("content");
    private static final byte[] ROW = octets("row");

    @TempDir
    Path directory;

    @Test
    void aMillionCodesTriedWithEveryColumnAsTheSecretFindNothing() throws SQLException {
        Map<String, String> row = stolenRow();
        String fingerprint = row.get("FINGERPRINT");
        Set<String> seen = new TreeSet<>(row.values());
        // states, counts, and times that everybody knows anyway
        seen.removeIf(value -> value.length() < 10 || value.matches("\\d{4}-\\d\\d-.*"));
        seen.add(SegmentReference.of(SEND, 0, "order-17"));
        seen.add(fingerprint.substring(0, 32));

        assertThat(seen).hasSizeGreaterThan(6).contains(SEND.reference(), fingerprint);
        assertThat(seen.parallelStream().filter(secret -> guess(fingerprint, octets(secret)) != null)).isEmpty();
        assertThat(guess(fingerprint, SEND.secret())).as("who knows the secret finds it, so this test would notice")
                .isEqualTo(CODE);
    }

    private Map<String, String> stolenRow() throws SQLException {
        Map<String, String> row = new TreeMap<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("ledger"));
             JdbcSendLedger ledger = JdbcSendLedger.builder().dataSource(database).build();
             SendClaim claim = ledger.claim(SEND, "v1;recipients=1000")) {
            claim.inDoubt(0, Fingerprints.start(SEND, new SecureRandom()).next(octets(text(CODE))),
                    Instant.parse("2026-01-01T00:00:00Z"));
            claim.acceptedAndFinished(0, "01FC66621XXXXX119Z8PMV1QPQ", Instant.parse("2026-01-01T00:00:01Z"), 1);
            try (Connection connection = database.getConnection(); Statement query = connection.createStatement();
                 ResultSet result = query.executeQuery(
                         "SELECT * FROM SINCH_SMS_SEND S JOIN SINCH_SMS_SEGMENT G ON G.REFERENCE = S.REFERENCE")) {
                result.next();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.put(result.getMetaData().getColumnName(column), String.valueOf(result.getString(column)));
                }
            }
        }
        return row;
    }

    private static String guess(String fingerprint, byte[] secret) {
        byte[] salt = HexFormat.of().parseHex(fingerprint.substring(0, 32));
        byte[] wanted = HexFormat.of().parseHex(fingerprint.substring(32));
        Mac mac = mac(secret);
        byte[] start = new byte[32];
        byte[] guess = octets(text("000000"));
        for (int code = 0; code < CODES; code++) {
            for (int digit = 0, rest = code; digit < 6; digit++, rest /= 10) {
                guess[guess.length - 2 - digit] = (byte) ('0' + rest % 10);
            }
            mac.update(CONTENT);
            mac.update(start);
            byte[] chain = mac.doFinal(guess);
            mac.update(ROW);
            mac.update(chain);
            if (MessageDigest.isEqual(mac.doFinal(salt), wanted)) {
                return "%06d".formatted(code);
            }
        }
        return null;
    }

    private static Mac mac(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String code) {
        return "Your code is " + code + ".";
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
