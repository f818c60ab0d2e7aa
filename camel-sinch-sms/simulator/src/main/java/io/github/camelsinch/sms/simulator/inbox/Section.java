/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.wire.Json;
import io.github.camelsinch.sms.simulator.wire.Timestamps;

/**
 * One thing that a page shows and is told anew when it changes. Equal sections of several viewers are written once.
 */
sealed interface Section {

    /** The name of the event. */
    String event();

    /** Its data. */
    ObjectNode write(Frame frame);

    /** Whether it can change without anything having happened to a batch or a message. */
    default boolean followsTime() {
        return false;
    }

    /** The simulator's time, to the second. */
    record Clock() implements Section {

        @Override
        public String event() {
            return "clock";
        }

        @Override
        public boolean followsTime() {
            return true;
        }

        @Override
        public ObjectNode write(Frame frame) {
            return Json.object().put("now", Timestamps.write(frame.plan().now().truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    /** Exact counts. */
    record Counts() implements Section {

        @Override
        public String event() {
            return "counters";
        }

        @Override
        public ObjectNode write(Frame frame) {
            return InboxWriter.counters(frame.plan().counters());
        }
    }

    /** What came and went in the last seconds. */
    record Rates() implements Section {

        @Override
        public String event() {
            return "rates";
        }

        @Override
        public boolean followsTime() {
            return true;
        }

        @Override
        public ObjectNode write(Frame frame) {
            return InboxWriter.rates(frame.plan().messagesPerSecond(), frame.plan().rates());
        }
    }

    /** The first results of a search. */
    record Messages(MessageQuery query, int limit) implements Section {

        @Override
        public String event() {
            return "messages";
        }

        @Override
        public ObjectNode write(Frame frame) {
            return InboxWriter.found(Found.among(frame.messages(), query, limit));
        }
    }

    /** The conversation of one number. */
    record Phone(String number) implements Section {

        @Override
        public String event() {
            return "phone";
        }

        @Override
        public ObjectNode write(Frame frame) {
            ObjectNode json = Json.object().put("number", number);
            json.set("messages", InboxWriter.messages(frame.plan().conversation(number)));
            return json;
        }

        @Override
        public String toString() {
            return "Phone[]";
        }
    }

    /** The newest batches. */
    record Batches(int limit) implements Section {

        @Override
        public String event() {
            return "batches";
        }

        @Override
        public ObjectNode write(Frame frame) {
            ObjectNode json = Json.object();
            ArrayNode batches = json.putArray("batches");
            frame.plan().batches(limit).forEach(batch -> batches.add(InboxWriter.batch(batch)));
            return json;
        }
    }

    /** One batch; without fields but its id if there is none. */
    record Batch(String id) implements Section {

        @Override
        public String event() {
            return "batch";
        }

        @Override
        public ObjectNode write(Frame frame) {
            return frame.plan().batch(id).map(InboxWriter::batch).orElseGet(() -> Json.object().put("id", id));
        }
    }
}
