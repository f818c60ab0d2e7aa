/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;

/**
 * A field of an update, which knows three states: absent (leave it as it is), a value (set it), null (back to Sinch's
 * default). Source: Sinch SMS API reference, "Update a batch message".
 *
 * @param <T> the type of the value
 */
public final class Patch<T> {

    private static final Patch<?> ABSENT = new Patch<>(null);
    private static final Patch<?> NULL = new Patch<>(null);

    private final T value;

    private Patch(T value) {
        this.value = value;
    }

    /**
     * @param  <T> the type of the value
     * @return     leave the field as it is
     */
    @SuppressWarnings("unchecked") // holds no value
    public static <T> Patch<T> absent() {
        return (Patch<T>) ABSENT;
    }

    /**
     * @param  <T> the type of the value
     * @return     put the field back to its default
     */
    @SuppressWarnings("unchecked") // holds no value
    public static <T> Patch<T> nullValue() {
        return (Patch<T>) NULL;
    }

    /**
     * @param  <T>   the type of the value
     * @param  value what the field becomes, not {@code null}
     * @return       set the field
     */
    public static <T> Patch<T> value(T value) {
        return new Patch<>(Objects.requireNonNull(value, "value; for null use nullValue()"));
    }

    /**
     * @return whether the field is left as it is
     */
    public boolean isAbsent() {
        return this == ABSENT;
    }

    /**
     * @return whether the field goes back to its default
     */
    public boolean isNull() {
        return this == NULL;
    }

    /**
     * @return whether there is a value
     */
    public boolean hasValue() {
        return value != null;
    }

    /**
     * @return                        the value
     * @throws NoSuchElementException if there is none
     */
    public T get() {
        if (value == null) {
            throw new NoSuchElementException(isAbsent() ? "The field is absent" : "The field is null");
        }
        return value;
    }

    /**
     * @param  <R>      the new type
     * @param  function from the value to another one, not called without a value
     * @return          the same state with the new value
     */
    public <R> Patch<R> map(Function<? super T, ? extends R> function) {
        if (isAbsent()) {
            return absent();
        }
        return isNull() ? nullValue() : value(function.apply(value));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || value != null && other instanceof Patch<?> patch && value.equals(patch.value);
    }

    @Override
    public int hashCode() {
        return value == null ? isNull() ? 1 : 0 : value.hashCode();
    }

    /** Tells the state, not the value, which may be a text or a number. */
    @Override
    public String toString() {
        return isAbsent() ? "absent" : isNull() ? "null" : "set";
    }
}
