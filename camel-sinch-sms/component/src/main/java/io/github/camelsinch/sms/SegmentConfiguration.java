/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;

import io.github.camelsinch.sms.plan.BadRecipientPolicy;
import io.github.camelsinch.sms.plan.DuplicatePolicy;
import io.github.camelsinch.sms.plan.LongTextPolicy;
import io.github.camelsinch.sms.plan.MsisdnNormalizer;
import io.github.camelsinch.sms.plan.TooManyPartsPolicy;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * How recipients and texts become batches.
 */
@UriParams
public class SegmentConfiguration {

    @UriParam(label = "producer", defaultValue = "1000")
    private int maxRecipientsPerBatch = 1000;

    @UriParam(label = "producer", defaultValue = "500ms")
    private Duration bulkSlice = Duration.ofMillis(500);

    @UriParam(label = "producer", defaultValue = "text")
    private BodyAs bodyAs = BodyAs.text;

    @UriParam(label = "producer", defaultValue = "true")
    private boolean deduplicate = true;

    @UriParam(label = "producer", defaultValue = "separate", enums = "separate,fail")
    private DuplicatePolicy duplicates = DuplicatePolicy.SEPARATE;

    @UriParam(label = "producer", defaultValue = "fail", enums = "fail,skip")
    private BadRecipientPolicy onBadRecipient = BadRecipientPolicy.FAIL;

    @UriParam(label = "producer", defaultValue = "reject", enums = "reject,split")
    private LongTextPolicy longText = LongTextPolicy.REJECT;

    @UriParam(label = "producer", defaultValue = "reject", enums = "reject,send")
    private TooManyPartsPolicy tooManyParts = TooManyPartsPolicy.REJECT;

    @UriParam(label = "producer", defaultValue = "false")
    private boolean transliterate = false;

    @UriParam(label = "producer")
    private Long groupWeight;

    @UriParam(label = "producer,advanced")
    private MsisdnNormalizer msisdnNormalizer;

    public int getMaxRecipientsPerBatch() {
        return maxRecipientsPerBatch;
    }

    /**
     * Most recipients of one batch, 1 to 1000. More recipients become several batches, in input order.
     */
    public void setMaxRecipientsPerBatch(int maxRecipientsPerBatch) {
        this.maxRecipientsPerBatch = maxRecipientsPerBatch;
    }

    public Duration getBulkSlice() {
        return bulkSlice;
    }

    /**
     * How much of messagesPerSecond one batch may hold, so that a send of high priority never waits longer than this
     * behind a batch that has just left; 0 leaves batches as large as maxRecipientsPerBatch. Without meaning where
     * sends are not paced, or by requests.
     */
    public void setBulkSlice(Duration bulkSlice) {
        this.bulkSlice = bulkSlice;
    }

    public BodyAs getBodyAs() {
        return bodyAs;
    }

    /**
     * What the message body is: text, the text (or payload) of the message; or recipients, whom to send to, while the
     * text comes from the option or header text: a collection, array, iterator, stream, File or Path of lines, or rows
     * of SmsRecipient.
     */
    public void setBodyAs(BodyAs bodyAs) {
        this.bodyAs = bodyAs;
    }

    public boolean isDeduplicate() {
        return deduplicate;
    }

    /**
     * Whether a number that stands twice with the same text is sent to once. Costs 16 to 32 bytes a number.
     */
    public void setDeduplicate(boolean deduplicate) {
        this.deduplicate = deduplicate;
    }

    public DuplicatePolicy getDuplicates() {
        return duplicates;
    }

    /**
     * What to do with a number that stands twice with different texts: separate sends both, in batches of their own,
     * fail refuses the request.
     */
    public void setDuplicates(DuplicatePolicy duplicates) {
        this.duplicates = duplicates;
    }

    public BadRecipientPolicy getOnBadRecipient() {
        return onBadRecipient;
    }

    /**
     * What to do with a recipient that is no phone number or group id, or misses a parameter: fail refuses the request,
     * skip leaves it out and lists it in the result.
     */
    public void setOnBadRecipient(BadRecipientPolicy onBadRecipient) {
        this.onBadRecipient = onBadRecipient;
    }

    public LongTextPolicy getLongText() {
        return longText;
    }

    /**
     * What to do with a text of more than 2000 characters: reject it, or split it into several messages, sent one after
     * the other.
     */
    public void setLongText(LongTextPolicy longText) {
        this.longText = longText;
    }

    public TooManyPartsPolicy getTooManyParts() {
        return tooManyParts;
    }

    /**
     * What to do with a text of more parts than maxNumberOfMessageParts: reject it before money is spent, or send it
     * all the same, when Sinch aborts it with code 411.
     */
    public void setTooManyParts(TooManyPartsPolicy tooManyParts) {
        this.tooManyParts = tooManyParts;
    }

    public boolean isTransliterate() {
        return transliterate;
    }

    /**
     * Whether typographic look-alikes (curly quotes, dashes, odd spaces) are replaced where that saves parts of the
     * text as its recipients get it. Never letters, and all or nothing for each recipient's text; what all recipients
     * of a batch share is replaced only if the text of each becomes plain.
     */
    public void setTransliterate(boolean transliterate) {
        this.transliterate = transliterate;
    }

    public Long getGroupWeight() {
        return groupWeight;
    }

    /**
     * How many recipients a group stands for where recipients or parts are counted: Sinch does not say. A send that
     * names a group is refused without it if it is paced by recipients or parts, or maxRecipientsPerExchange or
     * maxPartsPerDay is set.
     */
    public void setGroupWeight(Long groupWeight) {
        this.groupWeight = groupWeight;
    }

    /** The same as a number, 0 if nobody said. */
    long groupWeight() {
        return groupWeight == null ? 0 : groupWeight;
    }

    public MsisdnNormalizer getMsisdnNormalizer() {
        return msisdnNormalizer;
    }

    /**
     * Turns numbers as people write them, such as national ones, into international form. Without it national numbers
     * are refused, not guessed.
     */
    public void setMsisdnNormalizer(MsisdnNormalizer msisdnNormalizer) {
        this.msisdnNormalizer = msisdnNormalizer;
    }

}
