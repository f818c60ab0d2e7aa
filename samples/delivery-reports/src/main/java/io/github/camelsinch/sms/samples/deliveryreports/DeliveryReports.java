/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.deliveryreports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.ledger.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Sends messages, polls their delivery reports into a database and sums them up. {@code --help} tells the options;
 * {@link DeliveryReportsRoutes} is the part to copy.
 */
public final class DeliveryReports {

    /** Every message has a final report. */
    static final int ALL_REPORTED = 0;
    /** Some messages have no final report yet: the time was over, or they were refused. */
    static final int NOT_FINISHED = 2;
    /** An option is wrong and nothing was sent; BSD's {@code EX_USAGE}. */
    static final int USAGE = 64;
    /** The server is not to be had, or is no more; BSD's {@code EX_UNAVAILABLE}. */
    static final int UNAVAILABLE = 69;
    /** The program is broken; BSD's {@code EX_SOFTWARE}. */
    static final int BROKEN = 70;
    /** The folder cannot be used, or another run works with it; BSD's {@code EX_IOERR}. */
    static final int CANNOT_WRITE = 74;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param environment the environment variables
     * @param out         standard output
     * @param err         standard error
     */
    public DeliveryReports(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /**
     * Ends the process with the number that {@link #run} gives.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new DeliveryReports(System.getenv(), out, System.err).run(args));
    }

    /**
     * @param  args the command line
     * @return      the exit code; everything that can be expected to go wrong was said on {@code err}
     */
    public int run(String... args) {
        Options options = new Options();
        CommandLine commandLine = new CommandLine(options);
        try {
            Options.refuseSecrets(args);
            commandLine.parseArgs(args);
            if (options.help) {
                out.print(commandLine.getUsageMessage());
                return ALL_REPORTED;
            }
            options.check();
            return new Job(options, environment, out).run() ? ALL_REPORTED : NOT_FINISHED;
        } catch (ParameterException | UsageException e) {
            err.println("delivery-reports: " + e.getMessage() + " (--help tells more)");
            return USAGE;
        } catch (SinchSmsException e) {
            err.println("delivery-reports: stopped: " + e.getMessage());
            return e instanceof SinchSmsUnavailableException ? UNAVAILABLE : NOT_FINISHED;
        } catch (LedgerException e) {
            err.println("delivery-reports: " + e.getMessage());
            return CANNOT_WRITE;
        } catch (IOException e) {
            err.println("delivery-reports: cannot read or write " + e.getMessage());
            return CANNOT_WRITE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("delivery-reports: interrupted");
            return NOT_FINISHED;
        } catch (Exception e) {
            e.printStackTrace(err);
            return BROKEN;
        }
    }
}
