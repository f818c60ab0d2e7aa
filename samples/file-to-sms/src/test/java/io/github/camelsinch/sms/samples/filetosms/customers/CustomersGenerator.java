/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.customers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes {@code customers.csv}: 10,000 rows as spreadsheets and people leave them, the same bytes each time.
 */
final class CustomersGenerator {

    static final int ROWS = 10_000;

    private static final long SEED = 20_261_101;
    private static final String[] FIRST = {
            "Anna", "Björn", "Carlos", "Dewi", "Emma", "Fatima", "George", "Hugo", "Ingrid", "Jack", "Karin", "Liam", "Maria",
            "Noah", "Olivia", "Pierre", "Quentin", "Rosa", "Sven", "Tom", "Ursula", "Victor", "Wendy", "Åsa", "Émile", "Peter",
            "Sarah", "James", "Grace", "Oscar", "Ellen", "David", "Ruth", "Simon", "Clara", "Frank", "Helen", "Isak", "Julia" };
    /** GSM 7-bit has none of these. */
    private static final String[] NOT_GSM
            = { "Zoë", "Łukasz", "François", "Jürgën", "Şebnem", "王芳", "Ольга", "Maya \uD83C\uDF38", "Nuño Á." };
    private static final String[] SHOPS = {
            "Leeds Briggate", "Boston Main St", "Malmö C", "Austin, 6th Street", "Seattle \"The Dock\"", "Paris Nord",
            "Denver West", "Toronto, Queen St", "Reno", "Chicago Loop", "Oslo S", "Portland" };
    private static final String[] BAD_NUMBERS = {
            "n/a", "unknown", "see notes", "4.67E+10", "1.21256E+11", "+1 212 55", "12345", "+44 7700 900123 9999", "555-0100",
            "+999 555 0123", "+1 (212) 555-01x9", "anna@example.com", "#REF!", "0", "+", "=1+1" };

    private final Random random = new Random(SEED);
    private final List<String> numbers = FictionalNumbers.shuffled(random);
    private final List<String[]> sent = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private int nextNumber;

    /** The file's bytes: byte order mark, CRLF, UTF-8. */
    byte[] generate() {
        out.append('\uFEFF').append("customer,name,phone,parcel,shop\r\n");
        for (int row = 0; row < ROWS; row++) {
            blankLines();
            out.append(line()).append("\r\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void blankLines() {
        int draw = random.nextInt(1000);
        if (draw < 3) {
            out.append("\r\n");
        } else if (draw < 4) {
            out.append(",,,,\r\n");
        }
    }

    private String line() {
        String[] cells = good();
        int draw = random.nextInt(10_000);
        if (draw < 150) {
            cells[2] = BAD_NUMBERS[random.nextInt(BAD_NUMBERS.length)];
        } else if (draw < 180) {
            cells[2] = "";
        } else if (draw < 210) {
            cells[1] = random.nextBoolean() ? "" : "  ";
        } else if (draw < 225) {
            return cells[0] + "," + quoted(cells[1]) + "," + cells[2];
        } else if (draw < 232) {
            return String.join(",", cells[0], quoted(cells[1]), cells[2], cells[3], "12, High Street, first floor");
        } else if (draw < 236) {
            cells[4] = "behind the bakery and then ".repeat(7) + "left";
        } else if (draw < 300 && !sent.isEmpty()) {
            cells = sent.get(random.nextInt(sent.size())).clone();
        } else if (draw < 320 && !sent.isEmpty()) {
            cells = sent.get(random.nextInt(sent.size())).clone();
            cells[2] = spelling(e164(cells[2]), 1 + random.nextInt(3));
        } else if (draw < 350 && !sent.isEmpty()) {
            cells[2] = sent.get(random.nextInt(sent.size()))[2];
        } else {
            sent.add(cells);
        }
        return String.join(",", cells[0], quoted(cells[1]), cells[2], cells[3], quoted(cells[4]));
    }

    private String[] good() {
        String name = random.nextInt(100) < 3 ? pick(NOT_GSM) : pick(FIRST);
        String number = numbers.get(nextNumber++);
        return new String[] {
                "C" + (10_000 + random.nextInt(90_000)),
                random.nextInt(50) == 0 ? " " + name + " " : name,
                spelling(number, random.nextInt(8)),
                "PX" + (100_000 + random.nextInt(900_000)),
                pick(SHOPS) };
    }

    /** As people type it; national only for numbers of the file's own country, the United States and Canada. */
    private static String spelling(String e164, int style) {
        boolean american = e164.startsWith("+1");
        String digits = e164.substring(1);
        String national = e164.substring(2);
        return switch (style) {
            case 1 -> "00" + digits;
            case 2 -> american
                    ? "(" + national.substring(0, 3) + ") " + national.substring(3, 6) + "-" + national.substring(6)
                    : e164.substring(0, 3) + " " + e164.substring(3);
            case 3 -> american ? national : e164;
            case 4 -> american
                    ? String.format(Locale.ROOT, "+1-%s-%s-%s", national.substring(0, 3), national.substring(3, 6),
                            national.substring(6))
                    : e164.substring(0, 3) + "." + e164.substring(3);
            case 5 -> american ? digits : " " + e164;
            default -> e164;
        };
    }

    private static String e164(String spelled) {
        String digits = spelled.replaceAll("\\D", "");
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        return digits.length() == 10 ? "+1" + digits : "+" + digits;
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") || cell.startsWith(" ")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    private String pick(String[] values) {
        return values[random.nextInt(values.length)];
    }
}
