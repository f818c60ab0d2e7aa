/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

import io.github.camelsinch.sms.api.model.SinchSmsJson;

/**
 * Which plan is spoken to, and how patiently.
 *
 * @param baseUrl          such as {@code https://us.sms.api.sinch.com}; https unless it is this machine
 * @param planOrProjectId  the service plan id, or in project mode the project id, which stands in the same place
 * @param credentials      who asks
 * @param requestTimeout   hard deadline of a call from the moment it has a connection to its last byte; it may wait as
 *                         long again for a free one
 * @param maxResponseBytes an answer's body beyond this is not read
 */
public record ApiSettings(URI baseUrl, String planOrProjectId, Credentials credentials, Duration requestTimeout,
        long maxResponseBytes) {

    /** 30 seconds. */
    public static final Duration DEFAULT_REQUEST_TIMEOUT = Duration.ofSeconds(30);
    /** 8 MiB. */
    public static final long DEFAULT_MAX_RESPONSE_BYTES = 8L << 20;

    /**
     * @throws IllegalArgumentException naming the setting that cannot be
     */
    public ApiSettings {
        baseUrl = Checks.endpoint("baseUrl", baseUrl);
        planOrProjectId = Checks.planOrProject("servicePlanId or projectId", planOrProjectId);
        Objects.requireNonNull(credentials, "credentials");
        Checks.timeout("requestTimeout", requestTimeout);
        if (maxResponseBytes < 1 || maxResponseBytes > SinchSmsJson.MAX_DOCUMENT_BYTES) {
            throw new IllegalArgumentException(
                    "maxResponseBytes must be 1 to " + SinchSmsJson.MAX_DOCUMENT_BYTES + ", not " + maxResponseBytes);
        }
    }

    /**
     * The default timeout and limit.
     *
     * @param baseUrl         such as {@code https://us.sms.api.sinch.com}
     * @param planOrProjectId the service plan id or project id
     * @param credentials     who asks
     */
    public ApiSettings(URI baseUrl, String planOrProjectId, Credentials credentials) {
        this(baseUrl, planOrProjectId, credentials, DEFAULT_REQUEST_TIMEOUT, DEFAULT_MAX_RESPONSE_BYTES);
    }
}
