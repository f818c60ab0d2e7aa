/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class RecipientInputsTest {

    private static final List<String> TWO = List.of("46701234567", "46701234568");
    private static final String TWO_LINES = "46701234567\n46701234568\n";

    @TempDir
    private Path folder;

    @Test
    void b17_aCollectionIsReadInItsOrderAndAgain() {
        assertReadTwice(TWO);
        assertReadTwice(new LinkedHashSet<>(TWO));
    }

    @Test
    void b17_anArrayIsReadAndAgain() {
        assertReadTwice(TWO.toArray());
        assertReadTwice(TWO.toArray(new String[0]));
    }

    @Test
    void b17_aStringOfNumbersIsReadAndAgain() {
        assertReadTwice("46701234567, 46701234568");
        assertReadTwice("46701234567,\r\n46701234568,\n");
    }

    @Test
    void b17_aPathAndAFileAreReadAndAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("numbers.txt"), TWO_LINES);
        assertReadTwice(file);
        assertReadTwice(file.toFile());
    }

    @Test
    void b17_anIteratorIsReadOnce() {
        assertReadOnce(TWO.iterator());
    }

    @Test
    void b17_aStreamIsReadOnce() {
        assertReadOnce(TWO.stream());
    }

    @Test
    void b17_anIterableThatIsNoCollectionIsReadOnceSinceNobodyKnowsWhetherItCanBeReadAgain() {
        Iterable<String> iterable = TWO::iterator;
        assertReadOnce(iterable);
    }

    @Test
    void b17_anInputStreamIsReadOnce() {
        assertReadOnce(new ByteArrayInputStream(TWO_LINES.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void b17_aReaderIsReadOnce() {
        assertReadOnce(new StringReader(TWO_LINES));
    }

    @Test
    void b17_otherTypesAreRefusedByName() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> RecipientInputs.of(new byte[3], null))
                .withMessageContaining("recipients").withMessageContaining("[B");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> RecipientInputs.of(null, null))
                .withMessageContaining("must be given");
    }

    @Test
    void oneRecipientIsAListOfOne() {
        assertThat(read(new SmsRecipient("46701234567"))).containsExactly("46701234567");
        assertThat(read(Map.of("msisdn", "46701234567"))).containsExactly("46701234567");
    }

    @Test
    void aMapIsANumberAndItsParameters() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("to", 46701234567L);
        row.put("name", "Joe");
        row.put("amount", 12);
        row.put("remark", null);
        assertThat(open(List.of(row)).next())
                .isEqualTo(new SmsRecipient("46701234567", Map.of("name", "Joe", "amount", "12")));
    }

    @Test
    void integersAreNumbersButFractionsAreNot() {
        assertThat(read(List.of(46701234567L, new BigInteger("46701234568"), 1234567)))
                .containsExactly("46701234567", "46701234568", "1234567");
        RecipientSource source = open(List.of(4.6701234567E10, "46701234567"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(source::next)
                .withMessageContaining("java.lang.Double");
        assertThat(source.next().msisdn()).isEqualTo("46701234567");
    }

    @Test
    void aRowThatIsNoRecipientIsRefusedAndTheNextOneIsRead() {
        List<Object> rows = new ArrayList<>(
                Arrays.asList(null, Map.of("name", "Joe"), Map.of("to", "1", "msisdn", "2"), List.of("46701234567"),
                        "46701234567"));
        RecipientSource source = open(rows);
        for (int i = 0; i < 4; i++) {
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(source::next);
        }
        assertThat(source.position()).isEqualTo(4);
        assertThat(source.next().msisdn()).isEqualTo("46701234567");
        assertThat(source.next()).isNull();
    }

    @Test
    void b18_allLineEndsAndBlankLinesAndAByteOrderMarkAreUnderstood() {
        String text = "\uFEFF46701234567\r\n\r\n46701234568\r46701234569\n   \n\n46701234570";
        List<Long> lines = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        RecipientSource source = open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        for (SmsRecipient row = source.next(); row != null; row = source.next()) {
            numbers.add(row.msisdn());
            lines.add(source.position());
        }
        assertThat(numbers).containsExactly("46701234567", "46701234568", "46701234569", "46701234570");
        assertThat(lines).containsExactly(1L, 3L, 4L, 7L);
    }

    @Test
    void b18_aLineEndThatFallsApartBetweenTwoReadsIsOne() {
        Reader oneByOne = new StringReader("46701234567\r\n46701234568\r\n") {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, 1));
            }
        };
        RecipientSource source = open(oneByOne);
        assertThat(source.next().msisdn()).isEqualTo("46701234567");
        assertThat(source.next().msisdn()).isEqualTo("46701234568");
        assertThat(source.position()).isEqualTo(2);
        assertThat(source.next()).isNull();
    }

    @Test
    void b18_aByteOrderMarkIsOneAtTheBeginningOnly() {
        assertThat(read(new StringReader("\uFEFF\uFEFF1\n\uFEFF2"))).containsExactly("\uFEFF1", "\uFEFF2");
    }

    @Test
    void b18_anEmptyFileHasNoRecipients() throws IOException {
        assertThat(read(Files.writeString(folder.resolve("empty.txt"), ""))).isEmpty();
        assertThat(read(Files.writeString(folder.resolve("mark.txt"), "\uFEFF"))).isEmpty();
    }

    @Test
    void b19_aLineThatIsNotUtf8IsRefusedWithItsNumberAndTheNextOneIsRead() {
        byte[] bytes = "46701234567\n4670\u00E51234568\n46701234569".getBytes(StandardCharsets.ISO_8859_1);
        RecipientSource source = open(new ByteArrayInputStream(bytes));
        source.next();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(source::next).withMessageContaining("valid UTF-8");
        assertThat(source.position()).isEqualTo(2);
        assertThat(source.next().msisdn()).isEqualTo("46701234569");
    }

    @Test
    void aFileInAnotherCharsetIsReadInIt() throws IOException {
        Path file = Files.write(folder.resolve("utf16.txt"), TWO_LINES.getBytes(StandardCharsets.UTF_16));
        assertThat(read(RecipientInputs.of(file, StandardCharsets.UTF_16).open())).isEqualTo(TWO);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> RecipientInputs.of(file, StandardCharsets.UTF_8).open().next());
        assertThat(read(
                RecipientInputs.of(Files.write(folder.resolve("1252.txt"), TWO_LINES.getBytes(Charset.forName("windows-1252"))),
                        Charset.forName("windows-1252")).open()))
                .isEqualTo(TWO);
    }

    @Test
    void b20_aLineOf10MillionCharactersIsRefusedAndTheNextOneIsRead() {
        RecipientSource source = open(new StringReader("46701234567\n" + "1".repeat(10_000_000) + "\r\n46701234568"));
        source.next();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(source::next)
                .withMessageContaining("at most 4096 characters");
        assertThat(source.position()).isEqualTo(2);
        assertThat(source.next().msisdn()).isEqualTo("46701234568");
        assertThat(source.position()).isEqualTo(3);
        assertThat(source.next()).isNull();
    }

    @Test
    void b20_theLongestLineIsRead() {
        String longest = "4".repeat(4096);
        assertThat(read(new StringReader(longest))).containsExactly(longest);
        assertThat(read(new StringReader(longest + "\n" + longest + "\n"))).containsExactly(longest, longest);
        RecipientSource source = open(new StringReader(longest + "4\n46701234567"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(source::next);
        assertThat(source.next().msisdn()).isEqualTo("46701234567");
    }

    @Test
    void b35_aStreamThatNeverEndsALineIsRefusedInABuffer() {
        InputStream quarterGigabyte = new InputStream() {
            private long left = 1L << 28;

            @Override
            public int read() {
                return left-- > 0 ? '7' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int count = (int) Math.min(length, left);
                Arrays.fill(bytes, offset, offset + count, (byte) '7');
                left -= count;
                return count == 0 ? -1 : count;
            }
        };
        RecipientSource source = open(quarterGigabyte);
        long before = AllocatedMemory.ofThisThread();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(source::next);
        assertThat(AllocatedMemory.ofThisThread() - before).isLessThan(16L << 20);
        assertThat(source.next()).isNull();
    }

    @Test
    void whatIsOpenIsClosed() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream stream = new FilterInputStream(new ByteArrayInputStream(new byte[0])) {
            @Override
            public void close() throws IOException {
                closed.set(true);
                super.close();
            }
        };
        open(stream).close();
        assertThat(closed).isTrue();

        AtomicBoolean streamClosed = new AtomicBoolean();
        RecipientSource source = open(Stream.of("46701234567").onClose(() -> streamClosed.set(true)));
        source.close();
        source.close();
        assertThat(streamClosed).isTrue();
    }

    @Test
    void whatCanNotBeReadIsAnIoFailure() {
        IOException broken = new IOException("disk on fire");
        RecipientSource source = open(new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }
        });
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(source::next).withCause(broken);
    }

    @Test
    void aFileThatIsNotThereIsRefusedByName() {
        RecipientInput input = RecipientInputs.of(new File(folder.toFile(), "nowhere.txt"), null);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(input::open)
                .withMessageContaining("must be a readable file");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(RecipientInputs.of(folder, null)::open);
    }

    @Test
    void positionsCountElements() {
        RecipientSource source = open(TWO);
        assertThat(source.position()).isZero();
        source.next();
        source.next();
        assertThat(source.position()).isEqualTo(2);
        source.next();
        assertThat(source.position()).isEqualTo(2);
    }

    @Test
    void toStringShowsNoNumber() {
        assertThat(RecipientInputs.of(TWO, null)).hasToString("RereadableInput[2 elements]");
        assertThat(new SmsRecipient("46701234567", Map.of("name", "Joe")))
                .hasToString("SmsRecipient[msisdn=4670*****67, parameters=1]");
    }

    @Test
    void aRecipientNeedsANumberButNoParameters() {
        assertThat(new SmsRecipient("46701234567", null).parameters()).isEmpty();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> new SmsRecipient(null));
    }

    @Test
    void theParametersOfARecipientCanNotBeChanged() {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("name", "Joe"));
        SmsRecipient recipient = new SmsRecipient("46701234567", parameters);
        parameters.put("name", "Ann");
        assertThat(recipient.parameters()).isEqualTo(Map.of("name", "Joe"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> recipient.parameters().put("name", "Ann"));
    }

    @Test
    void rowsCanBeMixed() {
        RecipientSource source
                = open(List.of("46701234567", new SmsRecipient("46701234568", Map.of("a", "b")), Map.of("to", "46701234569")));
        assertThat(List.of(source.next(), source.next(), source.next()))
                .extracting(SmsRecipient::msisdn, SmsRecipient::parameters)
                .containsExactly(tuple("46701234567", Map.of()), tuple("46701234568", Map.of("a", "b")),
                        tuple("46701234569", Map.of()));
    }

    private static void assertReadTwice(Object body) {
        RecipientInput input = RecipientInputs.of(body, null);
        assertThat(input.rereadable()).isTrue();
        assertThat(read(input.open())).isEqualTo(TWO);
        assertThat(read(input.open())).isEqualTo(TWO);
    }

    private static void assertReadOnce(Object body) {
        RecipientInput input = RecipientInputs.of(body, null);
        assertThat(input.rereadable()).isFalse();
        assertThat(read(input.open())).isEqualTo(TWO);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(input::open).withMessageContaining("read once only");
    }

    private static RecipientSource open(Object body) {
        return RecipientInputs.of(body, StandardCharsets.UTF_8).open();
    }

    private static List<String> read(Object body) {
        return read(open(body));
    }

    private static List<String> read(RecipientSource source) {
        List<String> numbers = new ArrayList<>();
        for (SmsRecipient row = source.next(); row != null; row = source.next()) {
            numbers.add(row.msisdn());
        }
        source.close();
        return numbers;
    }
}
