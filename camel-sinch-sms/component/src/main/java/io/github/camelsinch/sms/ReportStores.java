/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.report.HandledReports;
import io.github.camelsinch.sms.report.ReportFeed;
import io.github.camelsinch.sms.report.ReportGap;
import io.github.camelsinch.sms.report.ReportKeys;
import io.github.camelsinch.sms.report.ReportPages;
import io.github.camelsinch.sms.report.ReportTiming;
import io.github.camelsinch.sms.report.WindowPlan;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Service;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a polling consumer keeps its state: the beans that the options name, else memory.
 *
 * @param positions  how far it has come
 * @param handled    what was handled
 * @param inProgress what is being handled
 */
record ReportStores(ReportPositions positions, HandledReports handled, ReportsInHand inProgress) {

    private static final Logger LOG = LoggerFactory.getLogger(ReportStores.class);

    static ReportStores start(SinchSmsEndpoint endpoint, String routeId, Clock clock) throws Exception {
        ReportConfiguration options = endpoint.getReports();
        String key = key(endpoint, routeId);
        ReportMemory memory = endpoint.memoryOf(key);
        warn(endpoint, options);
        CamelContext context = endpoint.getCamelContext();
        IdempotentRepository durable = started(context, options.getIdempotentRepository());
        IdempotentRepository inProgress = started(context, options.getInProgressRepository());
        StateRepository<String, String> positions = started(context, options.getPositionRepository());
        return new ReportStores(
                new ReportPositions(positions == null ? memory.positions() : positions, key),
                durable == null ? memory.seen() : new RepositoryReports(durable, memory.seen()),
                inProgress == null ? memory.inProgress() : ReportsInHand.in(LeasedReports.of(inProgress, clock)));
    }

    ReportFeed feed(SinchSmsEndpoint endpoint, Clock clock, Consumer<ReportGap> gap) {
        ReportConfiguration options = endpoint.getReports();
        Instant start = clock.instant();
        Since.of(options.getSince(), start); // a wrong one shall fail the start, not each poll
        ReferenceFilter reference = new ReferenceFilter(endpoint.getMessage().getClientReference());
        QueryReader queries = new QueryReader(endpoint);
        ReportPages pages = new ReportPages(
                endpoint.client().api()::deliveryReports,
                new DeliveryReportListQuery(
                        null, endpoint.getQueries().getPageSize(), null, null, queries.statuses(), queries.codes(),
                        reference.whole()));
        WindowPlan plan = new WindowPlan(
                positions.load(), now -> Since.of(options.getSince(), atServer(start, now, clock)), options.timing(), gap);
        return new ReportFeed(
                pages, plan, new ReportKeys(Account.of(endpoint.getConfiguration()).id()), reference, handled);
    }

    /** The first poll may come long after the start, and what was reported in between is wanted. */
    private static Instant atServer(Instant start, Instant serverNow, Clock clock) {
        Duration ago = Duration.between(start, clock.instant());
        return serverNow.minus(ago.isNegative() ? Duration.ZERO : ago).minus(ReportTiming.CLOCK_STEP);
    }

    /** The same on every node. Behind a master endpoint a consumer has no route, and is known by what it wants. */
    private static String key(SinchSmsEndpoint endpoint, String routeId) {
        QueryConfiguration queries = endpoint.getQueries();
        String who = routeId != null
                ? routeId : UUID.nameUUIDFromBytes(
                        (queries.getStatus() + "|" + queries.getCode() + "|" + endpoint.getMessage().getClientReference())
                                .getBytes(StandardCharsets.UTF_8))
                        .toString();
        // a file of states has key=value lines
        return ("sinch-sms/deliveryReports/" + Account.of(endpoint.getConfiguration()).id() + "/" + who)
                .replaceAll("[=\\s]", "_");
    }

    private static void warn(SinchSmsEndpoint endpoint, ReportConfiguration options) {
        if (options.getPositionRepository() == null && !Since.isTime(options.getSince())) {
            LOG.warn("{} keeps its position in memory: after a restart it begins with since={}, and reports from in between"
                     + " are missed. Set the option positionRepository",
                    endpoint, Objects.requireNonNullElse(options.getSince(), "the start"));
        }
        if (options.getIdempotentRepository() == null) {
            LOG.warn("{} remembers handled reports in memory: after a restart those that are read again come again."
                     + " Set the option idempotentRepository",
                    endpoint);
        }
    }

    /** A bean of the user's; the context stops it. */
    static <T extends Service> T started(CamelContext context, T repository) throws Exception {
        if (repository != null && !context.hasService(repository)) {
            CamelContextAware.trySetCamelContext(repository, context);
            context.addService(repository);
        }
        ServiceHelper.startService(repository);
        return repository;
    }
}
