/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** A Spring Boot application that sends SMS upon a request and follows them. */
package io.github.camelsinch.sms.samples.springboot;
