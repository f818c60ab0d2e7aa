/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.ledger.LedgerException;
import io.github.camelsinch.sms.samples.filetosms.cli.CommandLineParser;
import io.github.camelsinch.sms.samples.filetosms.cli.Settings;
import io.github.camelsinch.sms.samples.filetosms.cli.UsageException;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvException;
import io.github.camelsinch.sms.samples.filetosms.job.FileJob;
import io.github.camelsinch.sms.samples.filetosms.progress.Terminal;
import io.github.camelsinch.sms.samples.filetosms.server.UnreachableException;

/**
 * Sends each row of a CSV file a text and writes down what became of it. {@code --help} tells the options;
 * {@link FileToSmsRoutes} is the part to copy.
 */
public final class FileToSms {

    private static final int HOOK_SECONDS = 20;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Terminal terminal;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile FileJob job;
    private volatile ExitCode end;

    /**
     * @param environment the environment variables
     * @param out         standard output
     * @param err         standard error
     * @param terminal    what {@code out} goes to
     */
    public FileToSms(Map<String, String> environment, PrintStream out, PrintStream err, Terminal terminal) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * Ends the process with one of the numbers of {@link ExitCode}.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        Terminal terminal = Terminal.detect(System.getenv());
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, terminal.charset());
        FileToSms program = new FileToSms(System.getenv(), out, System.err, terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(program::stopped, "stop"));
        ExitCode exit = program.run(args);
        out.flush();
        System.exit(exit.number());
    }

    /**
     * @param  args the command line
     * @return      how the process shall end; everything that can be expected to go wrong was said on {@code err}
     */
    public ExitCode run(String... args) {
        try {
            CommandLineParser parser = new CommandLineParser();
            Optional<Settings> settings = parser.parse(args, environment);
            if (settings.isEmpty()) {
                out.print(parser.help());
                return ExitCode.ALL_DELIVERED;
            }
            job = new FileJob(settings.get(), out, terminal, Clock.systemUTC());
            end = job.run();
            return end;
        } catch (UsageException e) {
            return fail(ExitCode.USAGE, e.getMessage() + " (--help tells more)");
        } catch (CsvException e) {
            return fail(ExitCode.BAD_FILE, e.getMessage());
        } catch (UnreachableException e) {
            return fail(ExitCode.UNREACHABLE, e.getMessage());
        } catch (LedgerException e) {
            return fail(ExitCode.CANNOT_WRITE, e.getMessage());
        } catch (IOException e) {
            return fail(ExitCode.CANNOT_WRITE, "cannot read or write " + e.getMessage());
        } catch (RuntimeException e) {
            // without this the process would end with 1, which says that some texts failed
            e.printStackTrace(err);
            return fail(ExitCode.INTERNAL_ERROR, "this should not have happened");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail(ExitCode.NOT_FINISHED, "interrupted");
        } finally {
            ended.countDown();
        }
    }

    /** The JVM's own exit code for a signal would say nothing of the job; what had to be closed has been by then. */
    private void stopped() {
        stop();
        if (end == ExitCode.NOT_FINISHED) {
            out.flush();
            Runtime.getRuntime().halt(end.number());
        }
    }

    /** On Ctrl-C the job is called off, so that it writes down who got the text and who did not. */
    void stop() {
        FileJob running = job;
        if (running == null) {
            return;
        }
        running.callOff("stopped by the user");
        try {
            if (!ended.await(HOOK_SECONDS, TimeUnit.SECONDS)) {
                err.println("file-to-sms: the results were not written in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ExitCode fail(ExitCode exit, String message) {
        out.flush();
        err.println("file-to-sms: " + message);
        return exit;
    }
}
