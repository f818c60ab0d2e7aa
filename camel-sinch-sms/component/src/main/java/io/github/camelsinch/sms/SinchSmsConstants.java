/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import org.apache.camel.spi.Metadata;

/**
 * Names of the headers that the component reads and sets. All start with {@code CamelSinchSms}, so that Camel's header
 * filters keep outside callers from setting them. Except for {@link #BATCH_ID}, a header that is set is never one that
 * is read: nothing leaks into the next send of a route.
 */
public final class SinchSmsConstants {

    @Metadata(label = "producer", description = "Originator: a phone number, a short code or up to 11 letters and digits.",
              javaType = "String")
    public static final String FROM = "CamelSinchSmsFrom";
    @Metadata(label = "producer", javaType = "String",
              description = "Recipients: phone numbers in international form or group ids, as a comma-separated String, a"
                            + " Collection or an array. For recipientReport the one recipient.")
    public static final String TO = "CamelSinchSmsTo";
    @Metadata(label = "producer", description = "Text of the message; wins over the message body.", javaType = "String")
    public static final String TEXT = "CamelSinchSmsText";
    @Metadata(label = "producer", description = "Type of the message.", javaType = "String",
              enums = "mt_text,mt_binary,mt_media")
    public static final String TYPE = "CamelSinchSmsType";
    @Metadata(label = "producer", description = "User data header of an mt_binary message, in hex, with its length octet.",
              javaType = "String")
    public static final String UDH = "CamelSinchSmsUdh";
    @Metadata(label = "producer", description = "Which delivery report callbacks Sinch makes.", javaType = "String",
              enums = "none,summary,full,per_recipient,per_recipient_final")
    public static final String DELIVERY_REPORT = "CamelSinchSmsDeliveryReport";
    @Metadata(label = "producer", javaType = "String",
              description = "URL to which Sinch posts delivery reports. Only read where the option callbackUrlAllowList names"
                            + " its host.")
    public static final String CALLBACK_URL = "CamelSinchSmsCallbackUrl";
    @Metadata(label = "producer", javaType = "String",
              description = "The sender's own reference, given back in reports. A filter for list and deliveryReports.")
    public static final String CLIENT_REFERENCE = "CamelSinchSmsClientReference";
    @Metadata(label = "producer", javaType = "java.time.Instant",
              description = "When to send: an Instant, a Date, a ZonedDateTime or ISO-8601 text (no offset means UTC).")
    public static final String SEND_AT = "CamelSinchSmsSendAt";
    @Metadata(label = "producer", javaType = "java.time.Instant",
              description = "When to give up: an Instant, a Date, a ZonedDateTime or ISO-8601 text (no offset means UTC).")
    public static final String EXPIRE_AT = "CamelSinchSmsExpireAt";
    @Metadata(label = "producer", javaType = "java.time.Duration",
              description = "How long the message is worth sending, from now or from send time on.")
    public static final String VALID_FOR = "CamelSinchSmsValidFor";
    @Metadata(label = "producer", description = "Whether to show the message at once and not store it (class 0).",
              javaType = "Boolean")
    public static final String FLASH_MESSAGE = "CamelSinchSmsFlashMessage";
    @Metadata(label = "producer", description = "Whether Sinch shortens a text that exceeds one part.", javaType = "Boolean")
    public static final String TRUNCATE_CONCAT = "CamelSinchSmsTruncateConcat";
    @Metadata(label = "producer", description = "The most parts that a message may have.", javaType = "Integer")
    public static final String MAX_NUMBER_OF_MESSAGE_PARTS = "CamelSinchSmsMaxNumberOfMessageParts";
    @Metadata(label = "producer", description = "Whether delivery feedback will be given for the batch.",
              javaType = "Boolean")
    public static final String FEEDBACK_ENABLED = "CamelSinchSmsFeedbackEnabled";
    @Metadata(label = "producer", description = "Type of number of the originator, 0 to 6.", javaType = "Integer")
    public static final String FROM_TON = "CamelSinchSmsFromTon";
    @Metadata(label = "producer", description = "Numbering plan indicator of the originator, 0 to 18.", javaType = "Integer")
    public static final String FROM_NPI = "CamelSinchSmsFromNpi";
    @Metadata(label = "producer", javaType = "Map",
              description = "Values of the placeholders of the text: key to value, or key to a Map of recipient (or default)"
                            + " to value.")
    public static final String PARAMETERS = "CamelSinchSmsParameters";
    @Metadata(label = "producer", javaType = "Boolean",
              description = "Whether Sinch refuses media that break its best-practice rules (mt_media).")
    public static final String STRICT_VALIDATION = "CamelSinchSmsStrictValidation";

    @Metadata(label = "producer", javaType = "String",
              description = "Which lane a paced send waits in: high passes normal. normal or high.")
    public static final String PRIORITY = "CamelSinchSmsPriority";
    @Metadata(label = "producer", javaType = "String",
              description = "What identifies the send: sent again with the same key, it goes on where it stopped and nothing is"
                            + " sent twice. Wins over the option sendKey.")
    public static final String SEND_KEY = "CamelSinchSmsSendKey";

    @Metadata(label = "producer", description = "Page of a list, from 0.", javaType = "Integer")
    public static final String PAGE = "CamelSinchSmsPage";
    @Metadata(label = "producer", description = "Entries in a page of a list, 1 to 100.", javaType = "Integer")
    public static final String PAGE_SIZE = "CamelSinchSmsPageSize";
    @Metadata(label = "producer", description = "Start of the time window of a list, inclusive.",
              javaType = "java.time.Instant")
    public static final String START_DATE = "CamelSinchSmsStartDate";
    @Metadata(label = "producer", description = "End of the time window of a list, exclusive.",
              javaType = "java.time.Instant")
    public static final String END_DATE = "CamelSinchSmsEndDate";
    @Metadata(label = "producer", description = "Originators to list batches of, comma-separated or a Collection.",
              javaType = "String")
    public static final String SENDERS = "CamelSinchSmsSenders";
    @Metadata(label = "producer", description = "How much a batch report tells.", javaType = "String", enums = "summary,full")
    public static final String REPORT_TYPE = "CamelSinchSmsReportType";
    @Metadata(label = "producer", description = "Whether a dry run tells about each recipient.", javaType = "Boolean")
    public static final String PER_RECIPIENT = "CamelSinchSmsPerRecipient";
    @Metadata(label = "producer", description = "About how many recipients a dry run tells, 0 to 1000.",
              javaType = "Integer")
    public static final String NUMBER_OF_RECIPIENTS = "CamelSinchSmsNumberOfRecipients";

    @Metadata(description = "Id of the batch. In: the batch to work on. Out: the batch that was sent (the first one of"
                            + " several), or to which a delivery report belongs.",
              javaType = "String", important = true)
    public static final String BATCH_ID = "CamelSinchSmsBatchId";
    @Metadata(label = "producer", description = "Ids of all batches that a send made, in order.",
              javaType = "java.util.List<String>")
    public static final String BATCH_IDS = "CamelSinchSmsBatchIds";
    @Metadata(label = "producer", description = "Number of segments that a send was cut into, which is the number of batches.",
              javaType = "Integer")
    public static final String SEGMENT_COUNT = "CamelSinchSmsSegmentCount";
    @Metadata(label = "producer", description = "Number of recipients that a send went to.", javaType = "Long")
    public static final String RECIPIENT_COUNT = "CamelSinchSmsRecipientCount";
    @Metadata(label = "producer", javaType = "Long",
              description = "Number of parts over all recipients, as predicted; a group counts as one recipient. For"
                            + " segment, of one message.")
    public static final String PART_COUNT = "CamelSinchSmsPartCount";
    @Metadata(label = "producer", description = "Predicted encoding: GSM_7BIT, or UCS2 if any recipient's text needs it.",
              javaType = "String")
    public static final String ENCODING = "CamelSinchSmsEncoding";

    @Metadata(label = "producer", javaType = "Integer",
              description = "Of how many batches of a send the answer was lost, and they were found by their reference.")
    public static final String RECONCILED = "CamelSinchSmsReconciled";
    @Metadata(label = "producer", javaType = "Boolean",
              description = "Whether the whole send had been accepted before, so that nothing was posted.")
    public static final String REPLAYED = "CamelSinchSmsReplayed";

    @Metadata(label = "consumer", description = "Recipient of a delivery report: digits only.", javaType = "String")
    public static final String RECIPIENT = "CamelSinchSmsRecipient";
    @Metadata(label = "consumer", description = "Status of a delivery report, as on the wire: Delivered, Failed …",
              javaType = "String", important = true)
    public static final String STATUS = "CamelSinchSmsStatus";
    @Metadata(label = "consumer", description = "Code of a delivery report; 0 is no error.", javaType = "Integer")
    public static final String CODE = "CamelSinchSmsCode";
    @Metadata(label = "consumer", javaType = "String", enums = "temporary,permanent,unknown",
              description = "Whether what kept the message from its recipient may pass, by the code. Absent for what was"
                            + " delivered.")
    public static final String CODE_CLASS = "CamelSinchSmsCodeClass";
    @Metadata(label = "consumer", description = "When the status came about.", javaType = "java.time.Instant")
    public static final String AT = "CamelSinchSmsAt";
    @Metadata(label = "consumer", description = "Whether the status will not change any more.", javaType = "Boolean")
    public static final String FINAL_STATUS = "CamelSinchSmsFinalStatus";
    @Metadata(description = "The sender's own reference of the batch, if one was given.",
              javaType = "String")
    public static final String REFERENCE = "CamelSinchSmsReference";
    @Metadata(label = "consumer", javaType = "String",
              description = "Identifies the report; the same for a report that comes again. Made for idempotent consumers.")
    public static final String REPORT_KEY = "CamelSinchSmsReportKey";

    @Metadata(label = "consumer", javaType = "Boolean",
              description = "Whether the report was listed only after reports of a later time had been read.")
    public static final String LATE = "CamelSinchSmsLate";
    @Metadata(label = "consumer", javaType = "Boolean",
              description = "Whether something else than this component sent the batch of the report: its client reference is"
                            + " none that the component makes.")
    public static final String FOREIGN = "CamelSinchSmsForeign";
    @Metadata(label = "consumer", javaType = "String",
              description = "With bridgeErrorHandler=true: an entry of the list of reports that has no report's form, as"
                            + " Sinch wrote it. May hold a phone number.")
    public static final String UNREADABLE_REPORT = "CamelSinchSmsUnreadableReport";

    @Metadata(label = "consumer", javaType = "String", enums = "open,complete,cancelled,expired,unknown",
              description = "With track=batches: how the batch stands. Nothing follows unless it is open.")
    public static final String BATCH_STATE = "CamelSinchSmsBatchState";

    private SinchSmsConstants() {
    }
}
