/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe.micrometer;

import java.util.Optional;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Finds the registry of meters as camel-micrometer does: by its name, else the only one there is. */
final class MeterRegistries {

    /** The name that camel-micrometer uses. */
    private static final String NAME = "metricsRegistry";

    private MeterRegistries() {
    }

    static Optional<MeterRegistry> of(CamelContext context) {
        Registry beans = context.getRegistry();
        MeterRegistry named = beans.lookupByNameAndType(NAME, MeterRegistry.class);
        if (named != null) {
            return Optional.of(named);
        }
        return only(beans.findByType(CompositeMeterRegistry.class)).or(() -> only(beans.findByType(MeterRegistry.class)));
    }

    private static Optional<MeterRegistry> only(Set<? extends MeterRegistry> found) {
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
