/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.util.Optional;
import java.util.function.Supplier;

import io.github.camelsinch.sms.observe.micrometer.PlanMeters;
import io.github.camelsinch.sms.pacing.LaneSnapshot;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Meters, where Micrometer is on the class path and the Camel context has a registry of it. */
public final class OptionalMeters {

    private static final String MICROMETER = "io.micrometer.core.instrument.MeterRegistry";

    private static final Logger LOG = LoggerFactory.getLogger(OptionalMeters.class);

    private OptionalMeters() {
    }

    /**
     * The meters of a service plan.
     *
     * @param  context its registry is searched for a {@code MeterRegistry}
     * @param  plan    id of the service plan
     * @param  lanes   how its lanes stand
     * @return         nothing without Micrometer, with a version of it that lacks what is needed, without exactly one
     *                 registry of it, and with one that refuses the meters
     */
    public static Optional<PlanEvents> of(CamelContext context, String plan, Supplier<LaneSnapshot> lanes) {
        try {
            // PlanMeters cannot even be loaded without it
            return isPresent() ? PlanMeters.of(context, plan, lanes).map(PlanEvents.class::cast) : Optional.empty();
        } catch (LinkageError e) {
            LOG.warn("There are no meters: the Micrometer on the class path is another version than this component needs", e);
            return Optional.empty();
        } catch (RuntimeException e) {
            // such as a Prometheus registry in which another bean has a meter of the name with other tags
            LOG.warn("There are no meters: the registry of meters refuses them", e);
            return Optional.empty();
        }
    }

    private static boolean isPresent() {
        try {
            Class.forName(MICROMETER, false, OptionalMeters.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
