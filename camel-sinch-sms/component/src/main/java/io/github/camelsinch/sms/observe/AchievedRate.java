/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

/**
 * How much Sinch accepted a second of late.
 *
 * @param batches    a second
 * @param recipients a second; a group counts as one
 * @param parts      a second, as predicted
 */
public record AchievedRate(double batches, double recipients, double parts) {
}
