/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.queuetosms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import io.github.camelsinch.sms.ledger.SendLedger;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.PropertyInject;
import org.apache.camel.main.Main;

/**
 * The application: runs {@link OrderRoutes} until it is stopped, or killed. Its settings are in
 * {@code application.properties}.
 */
public final class QueueToSms {

    /** BSD's {@code EX_USAGE}. */
    private static final int USAGE = 64;
    /** What {@code application.properties} takes from the environment and has no default for. */
    private static final List<String> ACCOUNT = List.of("SINCH_BASE_URL", "SINCH_SERVICE_PLAN_ID", "SINCH_TOKEN");

    private QueueToSms() {
    }

    /**
     * Runs until the process is told to end; with 64 at once if the account is not in the environment.
     *
     * @param  args      as Camel Main takes them
     * @throws Exception if Camel does not start
     */
    public static void main(String[] args) throws Exception {
        List<String> missing = ACCOUNT.stream().filter(name -> System.getenv(name) == null).toList();
        if (!missing.isEmpty()) {
            System.err.println("queue-to-sms: not in the environment: " + String.join(", ", missing));
            System.exit(USAGE);
        }
        Main main = new Main();
        main.configure().addConfiguration(Beans.class);
        main.configure().addRoutesBuilder(new OrderRoutes());
        System.exit(main.run(args));
    }

    /** What the route names with {@code #}. */
    public static final class Beans implements CamelConfiguration {

        /**
         * Remembers what became of each order's text, also after a crash. It is H2 in a file, for one process; several
         * share PostgreSQL: {@code JdbcSendLedger.builder().dataSource(...)}.
         *
         * @param  data        the folder for it, made if it is not there
         * @return             open until the process ends
         * @throws IOException if the folder cannot be made
         */
        @BindToRegistry
        public SendLedger ledger(@PropertyInject("queue-to-sms.data") String data) throws IOException {
            return JdbcSendLedger.embedded(Files.createDirectories(Path.of(data)).resolve("ledger"));
        }
    }
}
