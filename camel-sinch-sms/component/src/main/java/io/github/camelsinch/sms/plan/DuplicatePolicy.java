/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/** What happens to two rows with one number whose expanded texts differ. */
public enum DuplicatePolicy {

    /** Both are sent; the second goes into a later batch, since values are keyed by number within one. */
    SEPARATE,
    /** The send is refused. */
    FAIL
}
