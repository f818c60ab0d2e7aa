/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.queuetosms;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.fault.FaultRule;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Runs the application against a broker and a Sinch that are simulated, and lets things go wrong on purpose: a message
 * that comes twice, a rollback after the text was accepted, a refusal, a kill.
 */
public final class QueueToSmsDemo {

    /** BSD's {@code EX_USAGE}. */
    private static final int USAGE = 64;
    private static final Order PLAIN = new Order("A-1001", "+12015550101", "nothing");
    private static final Order TWICE = new Order("A-1002", "+12015550102", "published twice");
    private static final Order ROLLED_BACK = new Order("A-1003", "+12015550103", "rolled back after Sinch had it, replayed");
    private static final Order REFUSED = new Order("A-1004", "+12015550104", "refused by Sinch, replayed");
    private static final Order KILLED = new Order("A-1005", "+12015550105", "worker killed before Sinch answered");
    private static final List<Order> ORDERS = List.of(PLAIN, TWICE, ROLLED_BACK, REFUSED, KILLED);
    private static final ConditionFactory AWAIT
            = Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20));

    private final PrintStream out;
    private final Path data;

    QueueToSmsDemo(PrintStream out, Path data) {
        this.out = out;
        this.data = data;
    }

    /**
     * Ends the process with 0 if every order was texted exactly once, with 1 if not; with 64 if it is given arguments.
     *
     * @param  args      none
     * @throws Exception if the demo itself is broken
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new QueueToSmsDemo(out, Files.createTempDirectory("queue-to-sms-")).run(args));
    }

    /** {@return the exit code} */
    int run(String... args) throws Exception {
        if (args.length > 0) {
            System.err.println("queue-to-sms: takes no arguments; see its README.md");
            return USAGE;
        }
        Path log = data.resolve("worker.log");
        out.println("broker and Sinch are simulated in this process, the worker runs in another; nothing leaves this machine");
        out.println("  log of the worker " + log);
        try (SinchSmsSimulator sinch = SinchSmsSimulator.builder().socketFaults(true).start(); Broker broker = new Broker();
             Worker worker = new Worker(log, environment(sinch, broker))) {
            publish(sinch, broker, worker);
            return tell(sinch, broker);
        } catch (ConditionTimeoutException e) {
            out.println("waited in vain: " + e.getMessage());
            return 1;
        }
    }

    private Map<String, String> environment(SinchSmsSimulator sinch, Broker broker) throws Exception {
        return Map.of("BROKER_URL", broker.url(), "QUEUE_TO_SMS_REDELIVERY_MILLIS", "100", "QUEUE_TO_SMS_DATA",
                workersData().toString(), "SINCH_BASE_URL", sinch.baseUrl(), "SINCH_SERVICE_PLAN_ID", sinch.servicePlanId(),
                "SINCH_TOKEN", sinch.token());
    }

    private void publish(SinchSmsSimulator sinch, Broker broker, Worker worker) throws Exception {
        broker.publish(PLAIN);
        broker.publish(TWICE);
        broker.publish(TWICE);
        await("the first orders are done", () -> broker.waiting() == 0);
        out.println("A-1001 published once, A-1002 twice");

        Path receipt = receipt(ROLLED_BACK);
        Path inTheWay = Files.createDirectories(receipt.resolve("in-the-way"));
        broker.publish(ROLLED_BACK);
        await("A-1003 is a dead letter", () -> broker.deadLetters() == 1);
        out.println("A-1003 accepted by Sinch, but its receipt cannot be written: rolled back 4 times, now a dead letter");

        FaultRule refusal = sinch.faults().every().number(REFUSED.phone()).with(Fault.status(403));
        broker.publish(REFUSED);
        await("A-1004 is a dead letter", () -> broker.deadLetters() == 2);
        out.println("A-1004 refused by Sinch 4 times: a dead letter");

        sinch.faults().next(1).number(KILLED.phone()).sends().acceptThenHang();
        broker.publish(KILLED);
        await("Sinch has A-1005", () -> texts(sinch, KILLED) == 1);
        worker.killAndStartAgain();
        out.println("A-1005 accepted by Sinch, which does not answer: worker killed and started again");
        await("A-1005 is done", () -> broker.waiting() == 0);

        Files.delete(inTheWay);
        Files.delete(receipt);
        refusal.remove();
        broker.replayDeadLetters();
        out.println("causes put right, dead letters replayed");
        await("the dead letters are done", () -> broker.waiting() == 0);
    }

    /** Asks Sinch, not the worker. */
    private int tell(SinchSmsSimulator sinch, Broker broker) throws Exception {
        out.printf("%n%-6s  %-40s  %5s  %8s%n", "order", "what went wrong", "texts", "receipts");
        boolean right = broker.deadLetters() == 0;
        for (Order order : ORDERS) {
            int texts = texts(sinch, order);
            int receipts = Files.isRegularFile(receipt(order)) ? 1 : 0;
            out.printf("%-6s  %-40s  %5d  %8d%n", order.id(), order.trouble(), texts, receipts);
            right &= texts == 1 && receipts == 1;
        }
        out.printf("%ndead letters left: %d%n", broker.deadLetters());
        out.println(
                right ? "exit code 0: every order was texted exactly once" : "exit code 1: not every order was texted once");
        return right ? 0 : 1;
    }

    private static int texts(SinchSmsSimulator sinch, Order order) {
        return sinch.messages(order.phone()).size();
    }

    private Path receipt(Order order) {
        return workersData().resolve("receipts").resolve(order.id() + ".txt");
    }

    /** Not there yet: the worker makes it. */
    private Path workersData() {
        return data.resolve("queue-to-sms-data");
    }

    private static void await(String what, Callable<Boolean> condition) {
        AWAIT.alias(what).until(condition);
    }
}
