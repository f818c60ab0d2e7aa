/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.util.List;
import java.util.Map;

/** The service of a Camel context that knows its service plans. */
public interface PlanSource {

    /**
     * How they stand now, at no cost.
     *
     * @return one entry a plan that an endpoint uses
     */
    List<PlanSnapshot> planSnapshots();

    /**
     * How many segments of sends are in doubt, by the send ledgers in use. Asks their databases.
     *
     * @return one entry a ledger
     */
    List<LedgerStanding> ledgerStandings();

    /**
     * How the consumers stand that run, at no cost.
     *
     * @return one entry a consumer, see {@link ConsumerStanding#standing()}
     */
    List<Map<String, Object>> consumerStandings();
}
