/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.otp;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.SinchSmsConstants;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Notices of a whole day are handed over at once, and meanwhile users ask for codes: with priority, as the route has
 * it, and to compare without, and without but with a short life.
 */
public final class OtpDemo {

    /** BSD's {@code EX_USAGE}. */
    private static final int USAGE = 64;
    private static final int RATE = 100;
    private static final int NOTICES = 450;
    private static final int WARM_UP = 50;
    private static final int USERS = 10;
    private static final long MILLIS_BETWEEN_USERS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PrintStream out;

    OtpDemo(PrintStream out) {
        this.out = out;
    }

    /**
     * Ends the process with 0 if every code that did not expire is on its phone, and no expired one is; with 64 if it
     * is given arguments.
     *
     * @param  args      none
     * @throws Exception if the demo itself is broken
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new OtpDemo(out).run(args));
    }

    /** {@return the exit code} */
    int run(String... args) throws Exception {
        if (args.length > 0) {
            System.err.println("otp: takes no arguments; see its README.md");
            return USAGE;
        }
        Main main = new Main();
        // Ctrl-C ends the demo at once: what is under way ends with its simulator anyway
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().messagesPerSecond(RATE).start()) {
            main.configure().addRoutesBuilder(OtpRoutes.class);
            main.addOverrideProperty("camel.component.sinch-sms.base-url", sinch.baseUrl());
            main.addOverrideProperty("camel.component.sinch-sms.service-plan-id", sinch.servicePlanId());
            main.addOverrideProperty("camel.component.sinch-sms.token", sinch.token());
            main.start();
            return measure(sinch, main.getCamelContext().createProducerTemplate());
        } catch (ConditionTimeoutException e) {
            out.println("waited in vain: " + e.getMessage());
            return 1;
        } finally {
            main.stop();
        }
    }

    private int measure(SinchSmsSimulator sinch, ProducerTemplate template) throws InterruptedException {
        out.println("Sinch is simulated in this process; nothing leaves this machine");
        out.printf("%d notices on a plan of %d messages a second; meanwhile users ask for codes%n%n", NOTICES,
                RATE);
        Codes first = new Codes("priority=high", 100, Map.of());
        Codes behind = new Codes("without priority", 120, Map.of(SinchSmsConstants.PRIORITY, "normal"));
        Codes dead = new Codes(
                "without priority, validFor=1s", 140,
                Map.of(SinchSmsConstants.PRIORITY, "normal", SinchSmsConstants.VALID_FOR, "1s"));
        // a JVM that has just started is slow: what it lets pile up at Sinch would be measured too
        CompletableFuture.allOf(IntStream.range(0, WARM_UP).mapToObj(i -> notice(template, NOTICES + i))
                .toArray(CompletableFuture[]::new)).join();
        onPhones(sinch);
        List<CompletableFuture<Exchange>> notices = IntStream.range(0, NOTICES).mapToObj(i -> notice(template, i)).toList();
        Awaitility.await("the first notice is on its way").atMost(PATIENCE).until(() -> sinch.batches().size() > WARM_UP);
        for (int user = 0; user < USERS; user++) {
            List.of(first, behind, dead).forEach(codes -> codes.ask(template));
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_USERS);
        }
        Awaitility.await("all is answered").atMost(PATIENCE).until(
                () -> notices.stream().allMatch(CompletableFuture::isDone)
                        && List.of(first, behind, dead).stream().allMatch(Codes::areAnswered));
        onPhones(sinch);
        return tell(sinch, first, behind, dead);
    }

    private static void onPhones(SinchSmsSimulator sinch) {
        Awaitility.await("all is on phones").atMost(PATIENCE).until(
                () -> sinch.counters().finished() == sinch.counters().recipientsAccepted());
    }

    private int tell(SinchSmsSimulator sinch, Codes first, Codes behind, Codes dead) {
        out.printf("%-28s  %5s  %7s  %9s  %8s  %8s%n", "codes", "asked", "expired", "on phones", "median", "slowest");
        List.of(first, behind, dead).forEach(codes -> out.println(codes.row(sinch)));
        long notices = sinch.messages().stream().filter(message -> message.from().equals("Parcels")).count() - WARM_UP;
        out.printf("%nnotices on phones: %d of %d%n", notices, NOTICES);
        boolean right = first.waits(sinch).size() == USERS && behind.waits(sinch).size() == USERS
                && dead.waits(sinch).isEmpty() && dead.answered("expired") == USERS && notices == NOTICES
                && sinch.duplicates().extraAccepted() == 0;
        out.println(
                right ? "exit code 0: every code came, but those that had expired were not sent" : "exit code 1: see above");
        return right ? 0 : 1;
    }

    /** To a number that belongs to nobody: 555-0100 to 555-0199 of each area are set aside for films and books. */
    private static CompletableFuture<Exchange> notice(ProducerTemplate template, int parcel) {
        int area = List.of(201, 212, 213, 305, 312).get(parcel / 100);
        return template.asyncSend("direct:notice", exchange -> {
            exchange.getMessage().setBody("Parcel " + parcel + " is waiting for you.");
            exchange.getMessage().setHeader(SinchSmsConstants.TO, "+1" + area + "5550" + (100 + parcel % 100));
        });
    }
}
