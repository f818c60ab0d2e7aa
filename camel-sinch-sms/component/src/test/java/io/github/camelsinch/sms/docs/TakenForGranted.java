/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.util.Set;

import javax.sql.DataSource;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Registry;
import org.h2.jdbcx.JdbcDataSource;

/** What a block of code on a page names without declaring it. */
public abstract class TakenForGranted extends RouteBuilder {

    /** The application's Camel context. */
    protected CamelContext context;
    /** Its registry. */
    protected Registry registry;
    /** A database that all nodes share. */
    protected final DataSource postgres = new JdbcDataSource();
    /** The application's own data. */
    protected final Customers database = number -> Set.of("46701740605").contains(number);
    /** A simulator that runs. */
    protected SinchSmsSimulator sms;
    /** Its clock. */
    protected SimulatorClock clock;

    @Override
    public void setCamelContext(CamelContext camelContext) {
        super.setCamelContext(camelContext);
        context = camelContext;
        registry = camelContext.getRegistry();
    }

    /** The application's own data. */
    @FunctionalInterface
    public interface Customers {

        /**
         * @param  number of a customer
         * @return        whether nothing may be sent there
         */
        boolean hasOptedOut(String number);
    }
}
