/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.scheduledsends;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A day of reminders in a few seconds: the cron runs every second instead of every evening, and Sinch's clock, which is
 * the simulator's, is moved by hand.
 */
public final class ScheduledSendsDemo {

    /** BSD's {@code EX_USAGE}. */
    private static final int USAGE = 64;
    private static final String ANN = "+12015550101";
    private static final String BO = "+12015550102";
    private static final String CY = "+12015550103";
    private static final String DI = "+12015550104";
    private static final String EVE = "+12015550105";

    private final PrintStream out;
    private Instant start;
    private Instant told;

    ScheduledSendsDemo(PrintStream out) {
        this.out = out;
    }

    /**
     * Ends the process with 0 if every reminder came once and in time, with 1 if not; with 64 if it is given arguments.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.exit(new ScheduledSendsDemo(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(args));
    }

    /** {@return the exit code} */
    int run(String... args) {
        if (args.length > 0) {
            System.err.println("scheduled-sends: takes no arguments; see its README.md");
            return USAGE;
        }
        out.println("Sinch is simulated in this process, on a clock that is moved by hand; nothing leaves this machine");
        out.println("the cron runs every second here; times are hours since the first evening");
        out.println();
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().start(); Practice practice = new Practice(sinch)) {
            start = sinch.clock().instant().truncatedTo(ChronoUnit.MINUTES);
            told = start;
            evening(sinch, practice);
            day(sinch, practice);
            return tell(sinch);
        } catch (ConditionTimeoutException e) {
            out.println("waited in vain: " + e.getMessage());
            return 1;
        }
    }

    private void evening(SinchSmsSimulator sinch, Practice practice) {
        practice.book("ann", ANN, at(14), "Ann, your appointment is at 10:00.");
        practice.book("bo", BO, at(15), "Bo, your appointment is at 11:00.");
        practice.book("cy", CY, at(16), "Cy, your appointment is at 12:00.");
        practice.book("di", DI, at(17), "Di, your appointment is at 13:00.");
        await("4 reminders are planned", practice, 4);
        line(start, "cron", "4 reminders handed to Sinch: Ann +14h, Bo +15h, Cy +16h, Di +17h");
        line(start, "update", "Bo to +20h: " + practice.move("bo", at(20)));
        line(start, "replace", "Cy gets another text: " + practice.rewrite("cy", "Cy, please come at 12:15."));
        line(start, "cancel", "Di: " + practice.cancel("di"));
    }

    private void day(SinchSmsSimulator sinch, Practice practice) {
        moveTo(sinch, at(15));
        line(at(15), "update", "Ann to +21h: " + practice.move("ann", at(21)));
        practice.book("eve", EVE, at(22), "Eve, your appointment is at 18:00.");
        await("Eve's reminder is planned", practice, 5);
        line(at(15), "cron", "1 reminder handed to Sinch: Eve +22h");
        moveTo(sinch, at(24));
    }

    /** Shows what came on phones on the way. */
    private void moveTo(SinchSmsSimulator sinch, Instant time) {
        sinch.clock().advance(Duration.between(sinch.clock().instant(), time.plusMillis(1)));
        sinch.messages().stream().filter(message -> !message.at().isBefore(told))
                .forEach(message -> line(message.at(), "phone", message.text()));
        told = time;
    }

    private int tell(SinchSmsSimulator sinch) {
        boolean right = sinch.messages().stream().map(SimulatedMessage::number).distinct().count() == 4
                && sinch.messages().size() == 4 && sinch.messages(DI).isEmpty() && sinch.batches().size() == 5;
        out.println();
        out.println("5 appointments, " + sinch.batches().size() + " batches, " + sinch.messages().size() + " texts on phones");
        out.println(right ? "exit code 0: every reminder that was wanted came once" : "exit code 1: see above");
        return right ? 0 : 1;
    }

    private Instant at(int hours) {
        return start.plus(Duration.ofHours(hours));
    }

    private void line(Instant at, String what, String text) {
        Duration since = Duration.between(start, at);
        out.printf("+%02d:%02d  %-7s  %s%n", since.toHours(), since.toMinutesPart(), what, text);
    }

    private static void await(String what, Practice practice, int reminders) {
        Awaitility.await(what).atMost(Duration.ofMinutes(1)).until(() -> practice.planned() == reminders);
    }
}
