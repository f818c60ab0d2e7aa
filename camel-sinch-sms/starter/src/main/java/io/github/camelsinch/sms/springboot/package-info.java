/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Configures the {@code sinch-sms} component of a Spring Boot application from {@code camel.component.sinch-sms.*}, and
 * starts the simulator in tests.
 */
package io.github.camelsinch.sms.springboot;
