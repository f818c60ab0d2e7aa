/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.SinchSmsConstants;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/**
 * Users who ask for codes in one way, and what they got.
 */
final class Codes {

    private final String name;
    private final int firstPhone;
    private final Map<String, Object> headers;
    private final List<Instant> asked = new ArrayList<>();
    private final List<CompletableFuture<Exchange>> answers = new ArrayList<>();

    /**
     * @param name       how the table calls them
     * @param firstPhone the last digits of the first one's number, 100 to 199
     * @param headers    what is otherwise than the route says
     */
    Codes(String name, int firstPhone, Map<String, Object> headers) {
        this.name = name;
        this.firstPhone = firstPhone;
        this.headers = Map.copyOf(headers);
    }

    /** One user more asks. Does not wait. */
    void ask(ProducerTemplate template) {
        String phone = phone(asked.size());
        asked.add(Instant.now());
        answers.add(template.asyncSend("direct:code", exchange -> {
            exchange.getMessage().setBody("Your code is 123456");
            exchange.getMessage().setHeaders(new HashMap<>(headers));
            exchange.getMessage().setHeader(SinchSmsConstants.TO, phone);
        }));
    }

    boolean areAnswered() {
        return answers.stream().allMatch(CompletableFuture::isDone);
    }

    long answered(String answer) {
        return answers.stream().filter(exchange -> answer.equals(exchange.join().getMessage().getBody())).count();
    }

    /** How long those waited whose code is on their phone, shortest first. */
    List<Duration> waits(SinchSmsSimulator sinch) {
        return IntStream.range(0, asked.size()).boxed()
                .flatMap(user -> sinch.messages(phone(user)).stream()
                        .map(SimulatedMessage::at).map(at -> Duration.between(asked.get(user), at)))
                .sorted().toList();
    }

    /** A row of the table. */
    String row(SinchSmsSimulator sinch) {
        List<Duration> waits = waits(sinch);
        String times = waits.isEmpty()
                ? String.format("%8s  %8s", "-", "-")
                : String.format("%5d ms  %5d ms", waits.get(waits.size() / 2).toMillis(),
                        waits.get(waits.size() - 1).toMillis());
        return String.format("%-28s  %5d  %7d  %9d  %s", name, asked.size(), answered("expired"), waits.size(), times);
    }

    private String phone(int user) {
        return "+14045550" + (firstPhone + user);
    }
}
