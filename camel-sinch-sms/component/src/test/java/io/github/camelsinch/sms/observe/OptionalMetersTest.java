/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether there are meters. */
class OptionalMetersTest {

    @Test
    void withoutMicrometerThereAreNoneAndNoClassIsMissing() throws Exception {
        ClassLoader without = new WithoutMicrometer();
        Class<?> type = without.loadClass(OptionalMeters.class.getName());
        assertThat(type.getClassLoader()).isSameAs(without);
        try (CamelContext context = new DefaultCamelContext()) {
            Object found = type.getMethod("of", CamelContext.class, String.class, Supplier.class)
                    .invoke(null, context, "plan-1", (Supplier<Object>) () -> null);

            assertThat(found).isEqualTo(Optional.empty());
        }
    }

    @Test
    void withoutARegistryThereAreNone() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            assertThat(OptionalMeters.of(context, "plan-1", () -> null)).isEmpty();
        }
    }

    @Test
    void theOnlyRegistryIsTakenWhateverItsName() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("meters", new SimpleMeterRegistry());

            assertThat(OptionalMeters.of(context, "plan-1", () -> null)).isPresent();
        }
    }

    @Test
    void ofTwoRegistriesNoneIsGuessed() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("one", new SimpleMeterRegistry());
            context.getRegistry().bind("another", new SimpleMeterRegistry());

            assertThat(OptionalMeters.of(context, "plan-1", () -> null)).isEmpty();
        }
    }

    /** Loads the classes of this component anew, on a class path without Micrometer. */
    private static final class WithoutMicrometer extends ClassLoader {

        WithoutMicrometer() {
            super(OptionalMetersTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.micrometer.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.github.camelsinch.sms.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
