/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.fault;

/** What becomes of the body of an answer. Those that need a JSON object leave any other body as it is. */
public enum Distortion {

    /** Nothing. */
    NONE,
    /** Half of the announced bytes come, then FIN. */
    TRUNCATED,
    /** Cut in half, and announced so: complete HTTP, broken JSON. */
    INVALID_JSON,
    /** More JSON behind the JSON. */
    TRAILING_GARBAGE,
    /** No {@code id}. */
    WITHOUT_ID,
    /** An {@code id} that is none and would lead elsewhere in a path. */
    ILLEGAL_ID,
    /** An {@code id} that is an object. */
    ID_OF_WRONG_TYPE,
    /** {@code id} twice, the second another one. */
    DUPLICATE_KEYS,
    /** A {@code client_reference} that the client did not send. */
    OTHER_REFERENCE,
    /** A field of 100,000 nested arrays. */
    DEEPLY_NESTED
}
