/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

import io.github.camelsinch.sms.privacy.PhoneNumbers;

/**
 * Cuts the recipients and the text of one send into segments, each fit for one request: recipients in input order, at
 * most 1000 a segment and, if the send is paced, at most {@link CutRules#maxWeight()}, each text to each number once.
 * Memory is one segment and, if de-duplicating, up to 32 bytes a number, however many there are. The same input,
 * request and rules give the same segments. Not thread-safe.
 * <p>
 * A row is a recipient, a duplicate of one before, or bad: no number, no value for a placeholder, a text beyond a
 * limit, someone whom {@link SendLimits} forbid to text. Bad rows end the send or are skipped and counted; a send
 * without any recipient is refused, and one with too many ends at the one that is too much. After an exception
 * {@link #next()} throws the same one again, and the source is closed.
 * <p>
 * Where all is redirected to one number, rows are read, checked, counted and cut as ever, but each segment goes to that
 * number alone, with the text of its first recipient: one request can not hold a number twice. With one recipient a
 * batch every text arrives.
 */
public final class SegmentCutter implements AutoCloseable {

    /** So many numbers take more memory than the rest of a segment. */
    private static final int KEPT_RECIPIENTS = 32;

    private final RecipientInput input;
    private final CutRules rules;
    private final NumberReader numbers;
    private final Admission admission;
    private final Content content;
    /** Whether of most rows nothing has to be known but their number. */
    private final boolean takesPlainNumbers;
    /** {@code null} where every row is sent, and at the end. */
    private SentRecipients sent;
    private final Tally tally = new Tally();
    private final Queue<Segment> ready = new ArrayDeque<>();
    private RecipientSource source;
    /** The first recipient of the next segment. */
    private Addressee carried;
    private boolean isAtEnd;
    private RuntimeException failure;

    /**
     * Checks the text against the rules, the rest of the request is left to {@link RequestValidator}; reads no
     * recipient yet.
     *
     * @param  request               what is sent; its own recipients do not matter here
     * @param  recipients            to whom
     * @param  rules                 how
     * @throws InvalidInputException if there are no recipients to read, or the text can not be sent under these rules
     */
    public SegmentCutter(SendRequest request, RecipientInput recipients, CutRules rules) {
        if (recipients == null) {
            throw InvalidInputException.ofHidden("to", "must be given");
        }
        this.input = recipients;
        this.rules = rules;
        rules.limits().requireSender(request.from());
        this.admission = new Admission(rules);
        this.numbers = new NumberReader(rules.normalizer());
        this.content = Contents.of(request, rules, numbers);
        this.sent = rules.deduplicate()
                ? new SentRecipients(recipients.expected(), content.isPersonal(), rules.duplicates()) : null;
        this.takesPlainNumbers = !content.isPersonal() && rules.normalizer() == null && !admission.looksAtNumbers();
    }

    /**
     * @return                              the next segment, or {@code null} at the end
     * @throws InvalidInputException        when a row is bad and bad rows are not skipped, or there is no recipient at
     *                                      all
     * @throws java.io.UncheckedIOException when reading failed
     */
    public Segment next() {
        if (failure != null) {
            throw failure;
        }
        try {
            if (ready.isEmpty() && !isAtEnd) {
                cut(fill());
            }
            return ready.poll();
        } catch (RuntimeException e) {
            failure = e;
            closeAfter(e);
            throw e;
        }
    }

    /**
     * Whether all segments together take hardly more memory than it takes to find duplicates: numbers only, whose text
     * is the same for all. Not where a {@link RecipientPolicy} has to be asked when their turn comes.
     *
     * @param  first one of them
     * @return       whether they may all be kept
     */
    public boolean mayKeepAll(Segment first) {
        return rules.deduplicate() && !content.isPersonal() && !rules.limits().asksAboutRecipients()
                && first.recipients() >= KEPT_RECIPIENTS * first.pieces();
    }

    /** {@return what was read and cut so far} */
    public CutSummary summary() {
        return tally.summary();
    }

    /** Closes the source of the recipients. Safe to call twice; {@link #next()} fails if it was not at the end. */
    @Override
    public void close() {
        if (!isAtEnd && failure == null) {
            failure = new IllegalStateException("closed before the last recipient was read");
        }
        closeSource();
    }

    private void closeSource() {
        if (source != null) {
            source.close();
        }
    }

    private void closeAfter(RuntimeException reason) {
        try {
            closeSource();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private Chunk fill() {
        if (source == null) {
            source = input.open();
        }
        Chunk chunk = new Chunk(rules, content.isPersonal(), input.expected());
        Addressee addressee = carried == null ? nextBehindNumbers(chunk) : carried;
        while (addressee != null && chunk.add(addressee)) {
            addressee = nextBehindNumbers(chunk);
        }
        carried = addressee;
        return chunk;
    }

    /** Fills the chunk with what is plainly a number, as long as it fits in, and reads the one behind it with care. */
    private Addressee nextBehindNumbers(Chunk chunk) {
        if (takesPlainNumbers) {
            addNumbers(chunk, content.common());
        }
        return nextAddressee();
    }

    private void addNumbers(Chunk chunk, Wording wording) {
        while (chunk.hasRoomFor(wording)) {
            long number = nextNumber();
            if (number == 0) {
                return;
            }
            tally.row();
            if (sent == null || sent.addNumber(number)) {
                long position = source.position();
                admission.admitNumber(position);
                tally.recipient();
                chunk.addNumber(number, position, wording);
            } else {
                tally.duplicate();
            }
        }
    }

    private long nextNumber() {
        try {
            return source.nextNumber();
        } catch (InvalidInputException e) {
            refuse(e);
            tally.row();
            return 0;
        }
    }

    private void cut(Chunk chunk) {
        if (carried == null) {
            isAtEnd = true;
            sent = null;
            closeSource();
            InvalidInputException emptiness = tally.emptiness();
            if (emptiness != null) {
                throw emptiness;
            }
        }
        String redirect = rules.limits().redirect();
        Chunk posted = redirect == null ? chunk : chunk.redirected(redirect);
        List<Piece> pieces = content.pieces(posted);
        PhoneNumbers to = posted.to();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            ready.add(new Segment(
                    tally.segment(piece), i + 1, pieces.size(), to, posted.groups(), piece.parameters(),
                    piece.text(), piece.payload(), piece.udh(), chunk.firstPosition(), chunk.lastPosition(), piece.parts(),
                    piece.groupParts(), piece.encoding()));
        }
    }

    private Addressee nextAddressee() {
        while (true) {
            Addressee addressee = null;
            try {
                SmsRecipient row = source.next();
                if (row == null) {
                    return null;
                }
                addressee = addressee(row);
            } catch (InvalidInputException e) {
                refuse(e);
            }
            tally.row();
            if (addressee != null && isAllowed(addressee)) {
                if (sent == null || sent.add(addressee)) {
                    admission.admit(addressee);
                    tally.recipient();
                    return addressee;
                }
                tally.duplicate();
            }
        }
    }

    private boolean isAllowed(Addressee addressee) {
        InvalidInputException refusal = admission.refusal(addressee);
        if (refusal != null) {
            refuse(refusal);
        }
        return refusal == null;
    }

    private Addressee addressee(SmsRecipient row) {
        String raw = row.msisdn().strip();
        if (Msisdn.isGroupId(raw)) {
            return content.address(row, raw, 0, source.position());
        }
        String international = numbers.international(raw);
        long number = Msisdn.toLong(international);
        return content.address(row, Msisdn.digits(international, number), number, source.position());
    }

    private void refuse(InvalidInputException refusal) {
        if (rules.onBadRecipient() == BadRecipientPolicy.FAIL) {
            throw refusal.at(source.position());
        }
        tally.skipped(source.position(), refusal);
    }
}
