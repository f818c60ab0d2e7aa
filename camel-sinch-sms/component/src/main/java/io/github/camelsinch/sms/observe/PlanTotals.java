/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

/**
 * What this process did with a service plan since it was first used.
 *
 * @param accepted   batches that Sinch has
 * @param reconciled how many of them were found by their reference, since the answer was lost
 * @param rejected   batches that Sinch refused
 * @param inDoubt    batches that ended with nobody knowing whether Sinch has them
 * @param notSent    batches that surely did not leave, and were given up
 * @param recipients recipients of accepted batches; a group counts as one
 * @param parts      parts of accepted batches, as predicted
 * @param retries    calls that were made once more
 * @param requests   requests to Sinch, those that failed included
 * @param reports    delivery reports whose exchange succeeded
 */
public record PlanTotals(long accepted, long reconciled, long rejected, long inDoubt, long notSent, long recipients, long parts,
        long retries, long requests, long reports) {
}
